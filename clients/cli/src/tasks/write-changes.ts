import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unifiedDiff, type ChangedFile } from '../../../../shared/generation';
import { AurelisError } from '../../../../shared/kernel';
import { writeMended } from '../fix/write-mended';
import { say } from '../output/print';

export interface WriteChanges {
  root: string;
  backup?: string | undefined;
}

/** Writes each file as a whole, or leaves it where somebody changed it meanwhile. Returns the paths that were written. */
export async function writeChanges(changes: readonly ChangedFile[], { root, backup }: WriteChanges): Promise<string[]> {
  const written: string[] = [];
  for (const { path, before, after } of changes) {
    const isWritten =
      before === undefined
        ? await writeNew(join(root, path), after)
        : await writeOver({ path, before, after }, root, backup);
    if (isWritten) written.push(path);
    else say(`warning: ${path} was changed meanwhile and is left as it is.`);
  }
  return written;
}

export function previewOf(changes: readonly ChangedFile[]): string {
  return changes.map(unifiedDiff).join('');
}

async function writeOver(
  { path, before, after }: { path: string; before: string; after: string },
  root: string,
  backup: string | undefined,
): Promise<boolean> {
  const original = await readFile(join(root, path));
  if (new TextDecoder('utf-8').decode(original) !== before) return false;
  return writeMended({ path, before, after, mended: [] }, { root, original, backup });
}

/** A model names the file: it may make one that is not there, and nothing else. */
async function writeNew(file: string, text: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new AurelisError('INTERNAL', `${file} cannot be written.`, { cause: error });
  }
}
