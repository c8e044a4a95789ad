import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from './error-code';

/**
 * Makes a folder, and those above it that are not there; throws what the system says where it cannot be made. `mkdir` of Node.js goes
 * on for ever with `recursive` where the system says of a folder that is there that it is not, as it does below /proc.
 */
export function makeFolder(folder: string, mode?: number): void {
  for (const missing of missingFolders(resolve(folder))) {
    try {
      mkdirSync(missing, { mode });
    } catch (error) {
      // Another process was quicker.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** From the outermost one. */
function missingFolders(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined || dirname(folder) === folder) return [];
  return [...missingFolders(dirname(folder)), folder];
}
