import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../../shared/kernel';
import type { ChurnMemory } from '../history/read-churn';
import { churnFile } from './churn-file';
import { conclusionFiles } from './conclusion-files';
import { removeKept } from './remove-kept';
import { ScanMemory } from './scan-memory';
import type { ConclusionMemory } from '../../../../shared/analysis';

const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

export interface OpenMemory {
  readonly results: ScanMemory;
  readonly conclusions: ConclusionMemory;
}

/** Where scans of one directory find what earlier ones left behind. */
export interface ScanCache {
  /** `selection` names the rules that were asked for, and the version of the engine. */
  open(selection: string): OpenMemory;
  /** Whatever the rules are. */
  readonly churn: ChurnMemory;
  /** Forgets everything about the directory. */
  erase(): void;
  /** Removes what was not used for 30 days. */
  prune(now: Date): void;
}

/** `root` keeps two checkouts of one repository apart. */
export function createScanCache(directory: string, root: string): ScanCache {
  const folder = join(directory, 'results');
  const place = sha256(root);
  return {
    churn: churnFile(join(folder, `${place}-history`)),
    open(selection) {
      const own = join(folder, `${place}-${selection}`);
      const results = new ScanMemory(own);
      return { results, conclusions: conclusionFiles(own, results) };
    },
    erase() {
      const own = namesIn(folder).filter((name) => name.startsWith(`${place}-`));
      for (const name of own) removeKept(join(folder, name));
    },
    prune(now) {
      for (const name of namesIn(folder)) {
        const path = join(folder, name);
        for (const inner of namesIn(path)) removeIfOld(join(path, inner), now);
        removeIfOld(path, now);
      }
    },
  };
}

/** Empty where it is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfOld(path: string, now: Date): void {
  try {
    const stats = statSync(path);
    // Removing what is in a folder makes the folder itself young again.
    if (stats.isDirectory()) rmdirSync(path);
    else if (now.getTime() - stats.mtimeMs > MAX_AGE_MS) rmSync(path, { force: true });
  } catch {
    // Somebody else removed it first, or a folder that still holds something.
  }
}
