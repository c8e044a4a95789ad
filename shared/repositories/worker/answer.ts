import { explainConnection, explainFailure } from './explain-failure';
import { fetchCommit } from './fetch-commit';
import { createGuardedHttp } from './guarded-http';
import type { RepositoryQuestion, RepositoryReply } from './protocol';
import { resolveCommit } from './resolve-commit';
import { writeArchive } from './write-archive';

/** Does what is asked. Throws what is no fault of the repository or its server. */
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
    const failure = http.failure();
    const explained = failure === undefined ? explainFailure(error) : explainConnection(failure);
    if (explained === undefined) throw error;
    const { code, message, retryAfterSeconds } = explained;
    return { ok: false, code, message, retryAfterSeconds };
  }
}
