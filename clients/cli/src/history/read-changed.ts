import { AurelisError } from '../../../../shared/kernel';
import { runGit, WITHOUT_PROGRAMS } from './run-git';

/** Files that differ from a commit, and the commit by the name it was given. */
export interface ChangedFiles {
  readonly base: string;
  /** Where the two histories parted. */
  readonly commit: string;
  /** From the directory, with `/`. */
  readonly paths: ReadonlySet<string>;
}

/** Tried in turn where nobody says what to compare with. */
const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master', 'HEAD'];
/** A name of a commit must not be taken for an option. */
const COMMIT_NAME = /^[\w./@{}^~][\w./@{}^~+-]*$/;

/**
 * What changed below a directory since its history left that of `base`, changes that are not committed and files that git does
 * not know yet included.
 */
export async function readChanged(
  directory: string,
  base: string | undefined,
  signal: AbortSignal,
): Promise<ChangedFiles> {
  const found = await findBase(directory, base, signal);
  const [changed, added] = await Promise.all([
    runGit(
      directory,
      ['diff', '--name-only', '--no-renames', ...WITHOUT_PROGRAMS, '--relative', '-z', found.commit, '--', '.'],
      signal,
    ),
    runGit(directory, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'], signal),
  ]);
  signal.throwIfAborted();
  if (changed === undefined || added === undefined) throw noHistory();
  const names = `${changed}\0${added}`.split('\0').filter((name) => name !== '');
  return { base: found.name, commit: found.commit, paths: new Set(names) };
}

/** The commit where the history of a directory left that of `base`, or of the main branch where nobody says which. */
export async function findBase(
  directory: string,
  base: string | undefined,
  signal: AbortSignal,
): Promise<{ name: string; commit: string }> {
  if (base !== undefined && !COMMIT_NAME.test(base)) throw unknownBase(base);
  for (const name of base === undefined ? USUAL_BASES : [base]) {
    const commit = (await runGit(directory, ['merge-base', 'HEAD', name], signal))?.trim();
    if (commit !== undefined && commit !== '') return { name, commit };
  }
  throw base === undefined ? noHistory() : unknownBase(base);
}

function unknownBase(base: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `git knows no commit "${base}" that this directory's history shares.`);
}

function noHistory(): AurelisError {
  return new AurelisError(
    'VALIDATION_ERROR',
    'There is no git history to compare with here. Leave the option out, or name a commit: --changed main.',
  );
}
