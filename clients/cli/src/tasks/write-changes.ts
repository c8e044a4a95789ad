import { realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { unifiedDiff, type ChangedFile } from '../../../../shared/generation';
import { AurelisError, errorCode, makeFolder } from '../../../../shared/kernel';
import { byteOrderMark } from '../fix/byte-order-mark';
import { readIfThere } from '../fix/read-if-there';
import { utf8Text } from '../fix/utf8-text';
import { writeEach, type Written } from '../fix/write-each';
import { writeMended } from '../fix/write-mended';
import { say } from '../output/print';

const NOTHING = new Uint8Array();

const THERE_ALREADY =
  'It is there already. Name it among the files, so that a model can add to it, or move it away to have it written anew.';

export interface WriteChanges {
  root: string;
  backup?: string | undefined;
}

/** Writes each file as a whole, or leaves it where somebody changed it meanwhile. */
export function writeChanges(changes: readonly ChangedFile[], { root, backup }: WriteChanges): Promise<Written> {
  return writeEach(changes, ({ path, before, after }) =>
    before === undefined ? writeNew(root, path, after) : writeOver({ path, before, after }, root, backup),
  );
}

/** As a patch to the files below `root`, with their marks, which no text has that is worked on. */
export async function previewOf(changes: readonly ChangedFile[], root: string): Promise<string> {
  const patches: string[] = [];
  for (const change of changes) {
    const { before, after } = change;
    const there = await readIfThere(join(root, change.path));
    if (before === undefined && there !== undefined) {
      say(`warning: ${change.path} would be left as it is: ${THERE_ALREADY}`);
    }
    const mark = before === undefined ? '' : byteOrderMark(there ?? NOTHING);
    patches.push(
      unifiedDiff(before === undefined ? change : { ...change, before: mark + before, after: mark + after }),
    );
  }
  return patches.join('');
}

async function writeOver(
  { path, before, after }: { path: string; before: string; after: string },
  root: string,
  backup: string | undefined,
): Promise<boolean> {
  const original = await readIfThere(join(root, path));
  if (original === undefined || utf8Text(original) !== before) return false;
  return writeMended({ path, before, after, mended: [] }, { root, original, backup });
}

/** A model names the file: it may make one that is not there, below the root, and where nothing runs by itself. */
async function writeNew(root: string, path: string, text: string): Promise<boolean> {
  const file = join(root, path);
  if (!isInside(path) || !(await isReallyInside(root, file))) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      `The answer would write ${JSON.stringify(path)}, outside of what it is about.`,
    );
  }
  makeFolder(dirname(file));
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new AurelisError('CONFLICT', THERE_ALREADY);
    throw new AurelisError('INTERNAL', `${file} cannot be written.`, { cause: error });
  }
}

/** Git runs what lies in its own folder. */
function isInside(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return !/^[\\/]|^[A-Za-z]:|\0/.test(path) && !parts.some((part) => part === '..' || part.toLowerCase() === '.git');
}

/** A folder on the way may be a link to somewhere else. */
async function isReallyInside(root: string, file: string): Promise<boolean> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const real = await realpath(folder).catch(() => undefined);
    if (real === undefined && folder !== dirname(folder)) continue;
    return real !== undefined && !relative(await realpath(root), real).startsWith('..');
  }
}
