import { listServerRefs, type ServerRef } from 'isomorphic-git';
import { AurelisError } from '../../kernel';
import type { ResolvedCommit } from '../ports';
import { headersFor } from './credential-headers';
import type { GuardedHttp } from './guarded-http';
import type { RepositoryQuestion } from './protocol';

const COMMIT = /^[0-9a-f]{40}$/;

/**
 * The commit a name stands for. A branch is looked for before a tag, as `git clone --branch` does; a hash stands for itself, and whether
 * the server has it is seen when it is fetched.
 */
export async function resolveCommit(
  question: Extract<RepositoryQuestion, { task: 'resolve' }>,
  http: GuardedHttp,
): Promise<ResolvedCommit> {
  const { url, ref } = question;
  if (ref !== undefined && COMMIT.test(ref)) return { commit: ref };
  const refs = await listServerRefs({
    http,
    url,
    headers: headersFor(question),
    // The one that every server speaks, and that fetching speaks, too.
    protocolVersion: 1,
    symrefs: true,
    peelTags: true,
  });
  const failure = http.failure();
  if (failure !== undefined) throw failure;
  if (refs.length === 0) throw new AurelisError('VALIDATION_ERROR', 'The repository is empty.');
  const found =
    ref === undefined
      ? headOf(refs)
      : namesOf(ref)
          .map((name) => find(refs, name))
          .find(Boolean);
  if (found === undefined) throw unknownRef(ref);
  return found;
}

function namesOf(ref: string): string[] {
  return ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
}

function find(refs: readonly ServerRef[], name: string): ResolvedCommit | undefined {
  const found = refs.find((candidate) => candidate.ref === name);
  // A tag with a text of its own is an object beside the commit it is about.
  return found === undefined ? undefined : { commit: found.peeled ?? found.oid, ref: name };
}

function headOf(refs: readonly ServerRef[]): ResolvedCommit | undefined {
  const head = refs.find(({ ref }) => ref === 'HEAD');
  if (head === undefined) return undefined;
  return { commit: head.oid, ...(head.target === undefined ? {} : { ref: head.target }) };
}

function unknownRef(ref: string | undefined): AurelisError {
  const message =
    ref === undefined
      ? 'The repository has no default branch. Name a branch, a tag or a commit.'
      : `The repository has no branch or tag ${JSON.stringify(ref)}.`;
  return new AurelisError('NOT_FOUND', message);
}
