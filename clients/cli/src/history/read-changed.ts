import { AurelisError } from '../../../../shared/kernel';
import { findBase } from './find-base';
import { MAX_SUBMODULE_LEVELS, readSubmodules, type Submodule } from './read-submodules';
import { runGit, WITHOUT_PROGRAMS } from './run-git';

/** Files that differ from a commit, and the commit by the name it was given. */
export interface ChangedFiles {
  readonly base: string;
  /** Where the two histories parted. */
  readonly commit: string;
  /** Of a path from the directory, with `/`. */
  isChanged(path: string): boolean;
}

/**
 * What changed below a directory since its history left that of `base`: changes that are not committed, files that git does not
 * know yet and submodules included.
 */
export async function readChanged(
  directory: string,
  base: string | undefined,
  signal: AbortSignal,
): Promise<ChangedFiles> {
  const { name, commit } = await findBase(directory, base, signal);
  const names = await changedNames(directory, commit, signal);
  signal.throwIfAborted();
  if (names === undefined) {
    throw new AurelisError('VALIDATION_ERROR', `git cannot tell what changed since "${name}".`);
  }
  const paths = new Set(names.filter((path) => !path.endsWith('/')));
  const folders = names.filter((path) => path.endsWith('/'));
  return {
    base: name,
    commit,
    isChanged: (path) => paths.has(path) || folders.some((folder) => path.startsWith(folder)),
  };
}

/** Names of files; and of folders of which nothing more is known, with `/` at the end. */
async function changedNames(
  directory: string,
  commit: string,
  signal: AbortSignal,
  levels = MAX_SUBMODULE_LEVELS,
): Promise<readonly string[] | undefined> {
  const diff = ['diff', '--name-only', '--no-renames', ...WITHOUT_PROGRAMS, '--relative', '-z', commit, '--', '.'];
  const [changed, added, submodules] = await Promise.all([
    runGit(directory, diff, signal),
    runGit(directory, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'], signal),
    readSubmodules(directory, commit, signal),
  ]);
  if (changed === undefined || added === undefined || submodules === undefined) return undefined;
  const names = `${changed}\0${added}`.split('\0').filter((name) => name !== '');
  const namesOfSubmodules: string[][] = [];
  for (const submodule of submodules) namesOfSubmodules.push(await namesIn(submodule, signal, levels));
  return [names, ...namesOfSubmodules].flat();
}

async function namesIn(
  { folder, directory, commit, isCheckedOut }: Submodule,
  signal: AbortSignal,
  levels: number,
): Promise<string[]> {
  const names = isCheckedOut && levels > 0 ? await changedNames(directory, commit, signal, levels - 1) : undefined;
  // What nobody can tell apart has changed as a whole.
  return names?.map((name) => `${folder}${name}`) ?? [folder];
}
