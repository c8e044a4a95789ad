import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, chmod, constants, copyFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AurelisError } from '../../../../shared/kernel';
import { describeSystemError } from './describe-error';
import { inBlocks } from './in-blocks';

/** Asked before the work, so that nobody waits for a report that has nowhere to go. */
export async function requireWritable(file: string): Promise<void> {
  try {
    const existing = await stat(file).catch(() => undefined);
    if (existing?.isDirectory() === true) throw new Error('it is a directory');
    await access(existing === undefined ? dirname(resolve(file)) : file, constants.W_OK);
  } catch (cause) {
    throw notWritable(file, cause);
  }
}

/** What `writeFile` calls a file until it is whole. */
const UNFINISHED = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** The file that one is to become: itself, unless it is being written. */
export function finishedName(path: string): string {
  return path.replace(UNFINISHED, '');
}

/** Whoever reads the file sees what was there before or all of the new text, also where the disk is full half-way. A pipe or a device cannot be replaced. */
export async function writeFile(file: string, pieces: Iterable<string>): Promise<void> {
  try {
    const existing = await stat(file).catch(() => undefined);
    await (existing?.isFile() === false ? stream(pieces, file) : replace(await placeOf(file), pieces, existing?.mode));
  } catch (cause) {
    throw notWritable(file, cause);
  }
}

/** Where a link leads, so that it stays one. */
async function placeOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    return readlink(file).then(
      (target) => resolve(dirname(file), target),
      () => file,
    );
  }
}

async function replace(file: string, pieces: Iterable<string>, mode: number | undefined): Promise<void> {
  if (mode !== undefined && !(await takesNewFiles(dirname(file)))) return stream(pieces, file);
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await stream(pieces, temporary);
    if (mode !== undefined) await chmod(temporary, mode);
    // Neither what a container has mounted as a single file can be replaced, nor what is another's in a shared folder.
    await rename(temporary, file).catch(() => copyFile(temporary, file));
  } finally {
    await rm(temporary, { force: true });
  }
}

function takesNewFiles(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

function stream(pieces: Iterable<string>, file: string): Promise<void> {
  return pipeline(Readable.from(inBlocks(pieces)), createWriteStream(file));
}

function notWritable(file: string, cause: unknown): AurelisError {
  const message = `The report cannot be written to ${file}: ${describeSystemError(cause)}.`;
  return new AurelisError('VALIDATION_ERROR', message, { cause });
}
