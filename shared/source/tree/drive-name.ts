import type { Skip } from './source-tree';

/** At the root of a repository, `c:notes` would be a path on a drive for whoever opens it on Windows. */
export function driveNameSkip(name: string, isFolder: boolean): Skip | undefined {
  if (!/^[A-Za-z]:/.test(name)) return undefined;
  return { reason: 'unreadable', detail: 'the name looks like a drive', isFolder };
}
