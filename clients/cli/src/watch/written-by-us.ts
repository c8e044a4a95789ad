import { relative, resolve, sep } from 'node:path';
import { cacheDirectory } from '../cache/cache-directory';

/** What `writeFile` writes beside a report before it takes its place. */
const TEMPORARY = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Tells, of paths relative to a directory, what a scan itself writes there: no scan must be the cause of the next one. */
export function writtenByUs(directory: string, ownFiles: readonly string[]): (path: string) => boolean {
  const own = new Set(ownFiles.map((file) => pathBelow(directory, file)));
  const cache = `${pathBelow(directory, cacheDirectory())}/`;
  return (path) => own.has(path.replace(TEMPORARY, '')) || `${path}/`.startsWith(cache);
}

function pathBelow(directory: string, file: string): string {
  return relative(directory, resolve(file)).replaceAll(sep, '/');
}
