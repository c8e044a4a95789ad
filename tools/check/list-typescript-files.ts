import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = ['node_modules', 'dist', 'golden', 'fixtures'];

/** Every TypeScript file of ours in the named folders, relative to `root`. */
export function listTypeScriptFiles(root: string, folders: readonly string[]): string[] {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  return present
    .flatMap((folder) =>
      globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root, exclude: (path) => NOT_OURS.includes(lastPart(path)) }),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
