import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../../../shared/kernel';
import { cacheDirectory } from '../cache/cache-directory';

const MAX_LINES = 1000;

/** The newest first, as `readline` has it; empty where there is none, or it cannot be read. */
export function readHistory(): string[] {
  try {
    return readFileSync(historyFile(), 'utf8').split('\n').filter(Boolean).slice(0, MAX_LINES);
  } catch {
    return [];
  }
}

/** Keeps it for the next shell of this user. Where that is not possible nothing is lost but that. */
export function keepHistory(lines: readonly string[]): void {
  try {
    makeFolder(dirname(historyFile()), 0o700);
    writeFileSync(historyFile(), `${lines.slice(0, MAX_LINES).join('\n')}\n`, { mode: 0o600 });
  } catch {
    // A cache directory may be read only.
  }
}

function historyFile(): string {
  return join(cacheDirectory(), 'shell-history');
}
