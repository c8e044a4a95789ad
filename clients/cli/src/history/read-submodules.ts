import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runGit } from './run-git';

/** A repository that is part of another one, which says nothing of what changed in it. */
export interface Submodule {
  /** From the directory, with `/` at its end. */
  readonly folder: string;
  readonly directory: string;
  /** What stood there at the commit; an empty tree where it was not there yet. */
  readonly commit: string;
  /** Where nobody asked for it, its folder is no repository, and git would answer for the one around it. */
  readonly isCheckedOut: boolean;
}

/** So many submodules in each other are looked into. */
export const MAX_SUBMODULE_LEVELS = 5;

const GITLINK = /^160000 [^\t]*\t([^]+)$/;

/** The submodules below a directory, and at which commit each was when the directory was at `commit`. */
export async function readSubmodules(
  directory: string,
  commit: string,
  signal: AbortSignal,
): Promise<readonly Submodule[] | undefined> {
  const staged = await runGit(directory, ['ls-files', '--stage', '-z', '--', '.'], signal);
  if (staged === undefined) return undefined;
  const paths = staged.split('\0').flatMap((entry) => GITLINK.exec(entry)?.[1] ?? []);
  const submodules: Submodule[] = [];
  for (const path of paths) {
    const then = await runGit(directory, ['rev-parse', '--verify', '--quiet', `${commit}:./${path}`], signal);
    // Of nothing on standard input this is the name that an empty tree has, whether there is one or not.
    const before = then ?? (await runGit(directory, ['hash-object', '-t', 'tree', '--stdin'], signal));
    if (before === undefined) return undefined;
    const own = join(directory, path);
    submodules.push({
      folder: `${path}/`,
      directory: own,
      commit: before.trim(),
      isCheckedOut: existsSync(join(own, '.git')),
    });
  }
  return submodules;
}
