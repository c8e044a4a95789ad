import { explainFailure } from './explain-failure';
import { fetchCommit } from './fetch-commit';
import { createGuardedHttp } from './guarded-http';
import type { RepositoryQuestion, RepositoryReply } from './protocol';
import { resolveCommit } from './resolve-commit';
import { writeArchive } from './write-archive';

/** Does what is asked and never throws. */
export async function answer(question: RepositoryQuestion): Promise<RepositoryReply> {
  const { allowsPrivate, limits } = question;
  const { maxArchiveBytes: maxBytes, maxSilenceMs } = limits;
  const http = createGuardedHttp({ allowsPrivate, maxBytes, maxSilenceMs });
  try {
    if (question.task === 'resolve') return { ok: true, resolved: await resolveCommit(question, http) };
    await writeArchive(await fetchCommit(question, http), question.file, limits);
    return { ok: true };
  } catch (error) {
    // The library makes its own of what the connection told first.
    const { code, message, retryAfterSeconds } = explainFailure(http.failure() ?? error);
    return { ok: false, code, message, retryAfterSeconds };
  }
}
