import { once } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { pack, type Header, type Pack } from 'tar-stream';
import { AurelisError } from '../kernel';
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from './source-limits';
import { openDirectory, resolveDirectory } from './tree/open-directory';
import { openRegularFile } from './tree/open-regular-file';
import { tooManyBytes } from './tree/read-tree';
import { walkTree, type WalkStep } from './tree/walk-tree';

const CHUNK_BYTES = 64 * 1024;

/**
 * A tar.gz of the files that are not ignored and of the ignore files, the same bytes every time. Links are packed without
 * their target, so that the reader lists them too and learns nothing about this machine. Failures end the stream.
 */
export function packDirectory(directory: string, limits: Partial<SourceLimits> = {}): Readable {
  const archive = pack();
  const gzip = createGzip();
  // Whoever reads the gzip stream sees the failure of either; there is nobody else to tell.
  pipeline(chunksOf(archive), gzip, () => undefined);
  addAll(archive, directory, { ...DEFAULT_SOURCE_LIMITS, ...limits }).then(
    () => archive.finalize(),
    (error: unknown) =>
      archive.destroy(error instanceof Error ? error : new Error('Packing failed.', { cause: error })),
  );
  return gzip;
}

/** The tar stream is not one of Node's own; as a plain iterable Node's pipeline handles it exactly. */
async function* chunksOf(archive: Pack): AsyncGenerator<unknown> {
  yield* archive;
}

async function addAll(archive: Pack, directory: string, limits: SourceLimits): Promise<void> {
  const root = await resolveDirectory(directory);
  const tree = await openDirectory(root);
  // An entry for the root itself says that nothing is wrapped, also when the repository is a single folder.
  await addEntry(archive, { name: './', type: 'directory' });
  let totalBytes = 0;
  for await (const step of walkTree(tree, limits)) {
    const path = pathToPack(step);
    if (path !== undefined) totalBytes += await addFile(archive, root, path);
    if (totalBytes > limits.maxTotalBytes) throw tooManyBytes('directory', limits.maxTotalBytes);
    if (step.kind === 'skipped' && step.skipped.reason === 'symlink') {
      await addEntry(archive, { name: step.skipped.path, type: 'symlink', linkname: 'target-left-out' });
    }
  }
}

function pathToPack(step: WalkStep): string | undefined {
  if (step.kind === 'file') return step.path;
  return step.isIgnoreFile ? step.skipped.path : undefined;
}

async function addFile(archive: Pack, root: string, path: string): Promise<number> {
  const opened = await openRegularFile(join(root, path));
  // Unreadable now means unreadable for the analysis as well; the local scan lists it.
  if ('reason' in opened) return 0;
  const { handle, sizeBytes } = opened;
  try {
    await addEntry(archive, { name: path, size: sizeBytes }, chunksOfFile(handle, sizeBytes));
    return sizeBytes;
  } finally {
    await handle.close();
  }
}

async function* chunksOfFile(handle: FileHandle, sizeBytes: number): AsyncGenerator<Buffer> {
  let position = 0;
  while (position < sizeBytes) {
    const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, sizeBytes - position));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    // The size is already in the archive.
    if (bytesRead === 0) throw new AurelisError('CONFLICT', 'A file was changed while it was being packed. Try again.');
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function addEntry(
  archive: Pack,
  header: Partial<Header> & Pick<Header, 'name'>,
  content?: AsyncIterable<Buffer>,
): Promise<void> {
  const fixed = { mtime: new Date(0), mode: header.type === 'directory' ? 0o755 : 0o644 };
  const sink = archive.entry({ ...header, ...fixed });
  const closed = once(sink, 'close');
  for await (const chunk of content ?? []) {
    if (sink.destroyed) throw new Error('The reader of the archive went away.');
    // A reader that goes away closes the sink, which then never drains.
    if (!sink.write(chunk)) await Promise.race([once(sink, 'drain'), closed]);
  }
  sink.end(null);
  await closed;
}
