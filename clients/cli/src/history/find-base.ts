import { AurelisError } from '../../../../shared/kernel';
import { requireGit } from './require-git';
import { runGit } from './run-git';

/** A commit to compare with. */
export interface Base {
  /** As it was given. */
  readonly name: string;
  /** Where the two histories parted. */
  readonly commit: string;
}

/** Tried in turn where nobody says what to compare with. */
const MAIN_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
/** A name of a commit must not be taken for an option. */
const COMMIT_NAME = /^[\w./@{}^~][\w./@{}^~+-]*$/;

/** The commit where the history of a directory left that of `base`, or of the main branch where nobody says which. */
export async function findBase(directory: string, base: string | undefined, signal: AbortSignal): Promise<Base> {
  await requireGit(directory, signal);
  const name = base ?? (await usualBase(directory, signal));
  if (!COMMIT_NAME.test(name) || !(await isCommit(directory, name, signal))) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      `git knows no commit "${name}" here.${await shallowHint(directory, signal)}`,
    );
  }
  const commit = (await runGit(directory, ['merge-base', 'HEAD', name], signal))?.trim();
  signal.throwIfAborted();
  if (commit !== undefined && commit !== '') return { name, commit };
  throw new AurelisError(
    'VALIDATION_ERROR',
    `The history that is here does not reach back to where it left "${name}".${await shallowHint(directory, signal)}`,
  );
}

/**
 * Where no main branch is known, a branch stands for itself: then only what is not committed differs. A commit without a branch, or
 * with part of its history, is what a build server checked out: to find no change there would be no comparison at all.
 */
async function usualBase(directory: string, signal: AbortSignal): Promise<string> {
  for (const name of MAIN_BRANCHES) if (await isCommit(directory, name, signal)) return name;
  const branch = await runGit(directory, ['symbolic-ref', '--quiet', 'HEAD'], signal);
  if (branch !== undefined && !(await isShallow(directory, signal)) && (await isCommit(directory, 'HEAD', signal))) {
    return 'HEAD';
  }
  signal.throwIfAborted();
  throw new AurelisError(
    'VALIDATION_ERROR',
    `git knows no main branch here to compare with: name a commit, as in --changed origin/main.${await shallowHint(directory, signal)}`,
  );
}

async function isCommit(directory: string, name: string, signal: AbortSignal): Promise<boolean> {
  return (await runGit(directory, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], signal)) !== undefined;
}

async function isShallow(directory: string, signal: AbortSignal): Promise<boolean> {
  return (await runGit(directory, ['rev-parse', '--is-shallow-repository'], signal))?.trim() === 'true';
}

async function shallowHint(directory: string, signal: AbortSignal): Promise<string> {
  if (!(await isShallow(directory, signal))) return '';
  return ' Only part of its history was fetched: fetch the rest, with "git fetch --unshallow" or "fetch-depth: 0".';
}
