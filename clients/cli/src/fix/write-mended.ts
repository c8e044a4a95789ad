import { randomUUID } from 'node:crypto';
import { chmod, copyFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MendedFile } from '../../../../shared/analysis';
import { makeFolder } from '../../../../shared/kernel';
import { byteOrderMark } from './byte-order-mark';
import { readIfThere } from './read-if-there';

export interface WriteOptions {
  readonly root: string;
  readonly original: Uint8Array;
  /** Where the file is copied to first. */
  readonly backup?: string | undefined;
}

/** Replaces a file as a whole, or not at all: false when somebody changed it since it was read. */
export async function writeMended({ path, after }: MendedFile, options: WriteOptions): Promise<boolean> {
  const file = join(options.root, path);
  if ((await readIfThere(file))?.equals(options.original) !== true) return false;
  if (options.backup !== undefined) {
    const copy = join(options.backup, path);
    makeFolder(dirname(copy));
    await copyFile(file, copy);
  }
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, `${byteOrderMark(options.original)}${after}`);
    // Of a mode that a new file is given, the system takes away what it allows nobody as a rule.
    await chmod(temporary, (await stat(file)).mode);
    await rename(temporary, file);
    return true;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
