import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AurelisError } from '../../../shared/kernel';
import { detectArchiveFormat } from '../../../shared/source';
import { describeSystemError } from './output/describe-error';

/** What is to be analysed, as it was found on this machine. */
export interface LocalSource {
  path: string;
  kind: 'directory' | 'archive';
  /** Shown in reports, and the name of its project unless one is given. */
  name: string;
}

/** Enough bytes to tell every kind of archive. */
const HEAD_BYTES = 512;

/** Looks at the source before anything is started or sent for it. */
export async function findSource(given: string): Promise<LocalSource> {
  // What a script makes of a variable that is not set would stand for the directory it runs in.
  if (given === '') throw new AurelisError('VALIDATION_ERROR', 'The name of the source is empty.');
  const path = resolve(given);
  const stats = await stat(path).catch((cause: unknown) => {
    throw unusable(given, describeSystemError(cause), cause);
  });
  if (stats.isDirectory()) return { path, kind: 'directory', name: basename(path) || 'root' };
  if (!stats.isFile()) throw unusable(given, 'it is neither a directory nor a file');
  if (detectArchiveFormat(await readHead(given, path)) === undefined) {
    throw unusable(given, 'the file is not a zip, tar or tar.gz archive. Name the directory it is in');
  }
  return { path, kind: 'archive', name: basename(path).replace(/\.(?:zip|tar|tgz|tar\.gz)$/i, '') };
}

async function readHead(given: string, path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    throw unusable(given, describeSystemError(cause), cause);
  }
}

function unusable(given: string, reason: string, cause?: unknown): AurelisError {
  return new AurelisError('VALIDATION_ERROR', `${given} cannot be analysed: ${reason}.`, { cause });
}
