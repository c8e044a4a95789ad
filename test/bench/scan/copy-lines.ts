import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Copies files until they have so many lines, spread evenly over all there are; how many lines these are. Where there are too few,
 * all are copied again, each time as another project.
 */
export function copyLines(from: string, to: string, wanted: number): number {
  const files = filesBelow(from).map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }));
  const all = files.reduce((sum, { lines }) => sum + lines, 0);
  if (all === 0) throw new Error(`${from} holds no sources`);
  let copied = 0;
  for (let round = 0; copied < wanted; round++) {
    const share = Math.min((wanted - copied) / all, 1);
    let seen = 0;
    let taken = 0;
    for (const { path, lines } of files) {
      seen += lines;
      // What is taken runs beside what has been seen, so that every folder has its share.
      if (taken + lines / 2 > seen * share && share < 1) continue;
      const target = join(to, `project-${round}`, relative(from, path));
      mkdirSync(dirname(target), { recursive: true });
      cpSync(path, target);
      taken += lines;
    }
    if (taken === 0) break;
    copied += taken;
  }
  return copied;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
