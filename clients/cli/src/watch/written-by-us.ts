import { relative, resolve, sep } from 'node:path';
import { cacheDirectory } from '../cache/cache-directory';
import { finishedName } from '../output/output-file';

/** Tells, of paths relative to a directory, what a scan itself writes there: no scan must be the cause of the next one. */
export function writtenByUs(directory: string, ownFiles: readonly string[]): (path: string) => boolean {
  const own = new Set(ownFiles.map((file) => pathBelow(directory, file)));
  const cache = `${pathBelow(directory, cacheDirectory())}/`;
  return (path) => own.has(finishedName(path)) || `${path}/`.startsWith(cache);
}

function pathBelow(directory: string, file: string): string {
  return relative(directory, resolve(file)).replaceAll(sep, '/');
}
