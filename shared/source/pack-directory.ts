import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { pack, type Header, type Pack } from 'tar-stream';
import { AurelisError } from '../kernel';
import type { SkippedPath } from './source-item';
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from './source-limits';
import { openDirectory, resolveDirectory } from './tree/open-directory';
import { openRegularFile } from './tree/open-regular-file';
import { readFileNow } from './tree/read-file-now';
import { readSettingsFile, type SettingsReader } from './tree/read-settings-file';
import { tooManyBytes } from './tree/read-tree';
import { walkTree, type WalkStep } from './tree/walk-tree';

type EntryHeader = Partial<Header> & Pick<Header, 'name'>;

const CHUNK_BYTES = 64 * 1024;

/** Larger files are streamed. */
const SMALL_FILE_BYTES = 256 * 1024;

/**
 * A tar.gz of the files that are not ignored and of the ignore files, the same bytes every time. What is ignored or generated is
 * packed by name alone, links without
 * their target, so that the reader lists them too and learns nothing about this machine. What cannot be packed at all
 * (unreadable, no regular file, no usable name) is told to `onLeftOut`. Failures end the stream.
 */
export function packDirectory(
  directory: string,
  limits: Partial<SourceLimits> = {},
  onLeftOut: (skipped: SkippedPath) => void = () => undefined,
  settings?: SettingsReader,
): Readable {
  const archive = pack();
  // The fastest level: what it costs in size is less than what it saves in time, on any line that is not slow.
  const gzip = createGzip({ level: 1 });
  // Whoever reads the gzip stream sees the failure of either; there is nobody else to tell.
  pipeline(chunksOf(archive), gzip, () => undefined);
  addAll(archive, directory, { limits: { ...DEFAULT_SOURCE_LIMITS, ...limits }, onLeftOut, settings }).then(
    () => archive.finalize(),
    (error: unknown) =>
      archive.destroy(error instanceof Error ? error : new Error('Packing failed.', { cause: error })),
  );
  return gzip;
}

/** The tar stream is not one of Node's own; as a plain iterable Node's pipeline handles it exactly. */
async function* chunksOf(archive: Pack): AsyncGenerator {
  yield* archive;
}

interface PackOptions {
  limits: SourceLimits;
  onLeftOut: (skipped: SkippedPath) => void;
  settings: SettingsReader | undefined;
}

async function addAll(archive: Pack, directory: string, { limits, onLeftOut, settings }: PackOptions): Promise<void> {
  const root = await resolveDirectory(directory);
  const tree = await openDirectory(root);
  const ignored = await readSettingsFile(tree, settings);
  // An entry for the root itself says that nothing is wrapped, also when the repository is a single folder.
  await addEntry(archive, { name: './', type: 'directory' });
  let totalBytes = 0;
  const count = (bytes: number): void => {
    totalBytes += bytes;
    if (totalBytes > limits.maxTotalBytes) throw tooManyBytes('directory', limits.maxTotalBytes);
  };
  for await (const step of walkTree(tree, limits, ignored)) {
    const path = pathToPack(step);
    if (path !== undefined) await addFile({ archive, file: join(root, path), path, count, onLeftOut });
    if (step.kind !== 'skipped' || path !== undefined) continue;
    const placeholder = placeholderOf(step.skipped);
    if (placeholder === undefined) onLeftOut(step.skipped);
    else await addEntry(archive, placeholder);
  }
}

/** What is left out is named without its content, so that the reader of the archive lists it for the same reason. */
function placeholderOf({ path, reason }: SkippedPath): EntryHeader | undefined {
  if (reason === 'symlink') return { name: path, type: 'symlink', linkname: 'target-left-out' };
  if (reason !== 'ignored' && reason !== 'generated' && reason !== 'minified') return undefined;
  return path.endsWith('/') ? { name: path, type: 'directory' } : { name: path, size: 0 };
}

function pathToPack(step: WalkStep): string | undefined {
  if (step.kind === 'file') return step.path;
  return step.isIgnoreFile ? step.skipped.path : undefined;
}

interface FileToAdd {
  archive: Pack;
  file: string;
  path: string;
  /** Told the size first: it throws when that is too much, before a byte is sent. */
  count: (bytes: number) => void;
  onLeftOut: (skipped: SkippedPath) => void;
}

async function addFile({ archive, file, path, count, onLeftOut }: FileToAdd): Promise<void> {
  const content = readFileNow(file, SMALL_FILE_BYTES);
  if (!('reason' in content)) {
    count(content.length);
    await addEntry(archive, { name: path, size: content.length }, [content]);
    return;
  }
  const opened = await openRegularFile(file);
  // Unreadable now means unreadable for the analysis as well; the local scan lists it.
  if ('reason' in opened) {
    onLeftOut({ path, reason: opened.reason, ...(opened.detail === undefined ? {} : { detail: opened.detail }) });
    return;
  }
  const { handle, sizeBytes } = opened;
  try {
    count(sizeBytes);
    await addEntry(archive, { name: path, size: sizeBytes }, chunksOfFile(handle, sizeBytes));
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
  header: EntryHeader,
  content?: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<void> {
  const fixed = { mtime: new Date(0), mode: header.type === 'directory' ? 0o755 : 0o644 };
  const sink = archive.entry({ ...header, ...fixed });
  let failure: Error | undefined;
  sink.on('error', (error: Error) => (failure = error));
  const closed = new Promise<void>((resolve) => void sink.once('close', () => resolve()));
  for await (const chunk of content ?? []) {
    if (sink.write(chunk)) continue;
    // A reader that goes away closes the sink, which then never drains.
    await Promise.race([closed, new Promise<void>((resolve) => void sink.once('drain', resolve))]);
    if (sink.destroyed) break;
  }
  sink.end(null);
  await closed;
  if (failure) throw failure;
}
