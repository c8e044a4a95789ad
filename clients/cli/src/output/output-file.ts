import { createWriteStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
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

export async function writeFile(file: string, pieces: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(inBlocks(pieces)), createWriteStream(file));
  } catch (cause) {
    throw notWritable(file, cause);
  }
}

function notWritable(file: string, cause: unknown): AurelisError {
  const message = `The report cannot be written to ${file}: ${describeSystemError(cause)}.`;
  return new AurelisError('VALIDATION_ERROR', message, { cause });
}
