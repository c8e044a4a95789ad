import { execFileSync } from 'node:child_process';
import { copyFileSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Wrong on purpose, or generated. */
const LEFT_OUT = ['test/', 'samples/', 'docs/rules/'];

/** Copies what git knows of the product itself, tests and samples left out, into a folder of its own. */
export function stageOwnSources(root: string): { folder: string; files: number } {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const folder = mkdtempSync(join(tmpdir(), 'aurelis-own-'));
  let files = 0;
  for (const path of listed.split('\0')) {
    if (path === '' || LEFT_OUT.some((left) => path.startsWith(left))) continue;
    if (lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() !== true) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
    files++;
  }
  return { folder, files };
}
