import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../../../../shared/generation';
import { AurelisError } from '../../../../shared/kernel';
import { readDirectory } from '../../../../shared/source';
import { utf8Text } from '../fix/utf8-text';
import { describeSystemError } from '../output/describe-error';
import { createScanSettings } from '../scan-settings';

export interface TaskFiles {
  files: SourceFile[];
  /** Patterns of what is never sent to a model, as the settings file here says. */
  neverSend: string[];
  /** What the files' paths are relative to. */
  root: string;
}

const MAX_FILES = 50;
const MAX_BYTES = 1024 * 1024;

/** The files a task is about; of a directory, those that a scan would read. */
export async function readTaskFiles(given: readonly string[]): Promise<TaskFiles> {
  const root = process.cwd();
  const files = new Map<string, string>();
  for (const path of given) {
    for await (const file of filesAt(path, root)) files.set(file.path, file.text);
    if (files.size > MAX_FILES) {
      throw new AurelisError('VALIDATION_ERROR', `These are more than ${MAX_FILES} files: name those it is about.`);
    }
  }
  return { files: [...files].map(([path, text]) => ({ path, text })), neverSend: await readNeverSend(root), root };
}

async function* filesAt(given: string, root: string): AsyncGenerator<SourceFile> {
  const absolute = resolve(given);
  const path = relative(root, absolute).split(sep).join('/');
  if (path.startsWith('..')) throw unusable(given, 'it lies outside of the current directory');
  const stats = await stat(absolute).catch((cause: unknown) => {
    throw unusable(given, describeSystemError(cause));
  });
  if (stats.isDirectory()) {
    for await (const item of readDirectory(absolute)) {
      if (item.kind !== 'file') continue;
      yield { path: path === '' ? item.file.path : `${path}/${item.file.path}`, text: toText(item.file.bytes, given) };
    }
    return;
  }
  if (!stats.isFile()) throw unusable(given, 'it is neither a directory nor a file');
  if (stats.size > MAX_BYTES) throw unusable(given, 'it is larger than 1 MB');
  yield { path, text: toText(await readFile(absolute), given) };
}

function toText(bytes: Uint8Array, given: string): string {
  const text = utf8Text(bytes);
  if (text === undefined) throw unusable(given, 'it is not text in UTF-8');
  return text;
}

/** Patterns of what is never sent to a model, as the settings file of a directory says. */
export async function readNeverSend(root: string): Promise<string[]> {
  const settings = createScanSettings({});
  const items = readDirectory(root, {}, settings.reader);
  await items.next();
  await items.return(undefined);
  return settings.file().neverSend ?? [];
}

function unusable(given: string, reason: string): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `${given} cannot be worked on: ${reason}.`);
}
