import type { Pause, SkippedPath, SourceFile, SourceItem } from '../source-item';
import { stableCut } from './stable-cut';

/** Files that are analysed together. */
export interface SourceBatch {
  /** `b00001` and on, in the order in which the batches are complete. */
  id: string;
  group: string;
  files: SourceFile[];
  sizeBytes: number;
}

export interface CutOptions {
  maxBytes?: number;
  maxFiles?: number;
  /** Only files of one group share a batch; the language, usually. */
  groupOf: (path: string) => string;
  onSkipped: (skipped: SkippedPath) => void;
}

type OpenBatch = Omit<SourceBatch, 'id'>;

const DEFAULTS = { maxBytes: 4 * 1024 * 1024, maxFiles: 400 };

/** Open batches together hold at most so many full ones, however many groups there are. */
const OPEN_BATCHES_WORTH = 4;

/**
 * Cuts a stream of files into batches. The same stream gives the same batches, and one file more or less changes only the
 * batches around it, so that what is kept of the others can be used again. A file larger than a batch gets one of its own.
 * Of an item, only what waits in an open batch is kept.
 */
export async function* cutBatches(
  items: AsyncIterable<SourceItem | Pause>,
  { maxBytes = DEFAULTS.maxBytes, maxFiles = DEFAULTS.maxFiles, groupOf, onSkipped }: CutOptions,
): AsyncGenerator<SourceBatch> {
  const open = new Map<string, OpenBatch>();
  let openBytes = 0;
  let batchCount = 0;

  const close = (batch: OpenBatch): SourceBatch => {
    open.delete(batch.group);
    openBytes -= batch.sizeBytes;
    batchCount++;
    return { id: `b${String(batchCount).padStart(5, '0')}`, ...batch };
  };
  /** What stands behind the cut stays open. */
  const closeFull = (batch: OpenBatch): SourceBatch => {
    const [full, rest] = splitBatch(batch, stableCut(batch.files.map(({ path }) => path)));
    const closed = close(full);
    if (rest.files.length > 0) open.set(rest.group, rest);
    return closed;
  };

  for await (const item of items) {
    if (item.kind === 'skipped') {
      onSkipped(item.skipped);
      continue;
    }
    if (item.kind === 'pause') {
      for (const batch of [...open.values()]) yield close(batch);
      continue;
    }
    const { file } = item;
    const group = groupOf(file.path);
    for (let current = open.get(group); current; current = open.get(group)) {
      if (current.sizeBytes + file.bytes.length <= maxBytes) break;
      yield closeFull(current);
    }

    const batch = open.get(group) ?? { group, files: [], sizeBytes: 0 };
    open.set(group, batch);
    batch.files.push(file);
    batch.sizeBytes += file.bytes.length;
    openBytes += file.bytes.length;
    if (batch.files.length >= maxFiles || batch.sizeBytes >= maxBytes) yield closeFull(batch);
    if (openBytes > maxBytes * OPEN_BATCHES_WORTH) yield close(largest(open.values()));
  }
  for (const batch of [...open.values()]) yield close(batch);
}

function splitBatch({ group, files }: OpenBatch, at: number): [full: OpenBatch, rest: OpenBatch] {
  return [batchOf(group, files.slice(0, at)), batchOf(group, files.slice(at))];
}

function batchOf(group: string, files: SourceFile[]): OpenBatch {
  let sizeBytes = 0;
  for (const { bytes } of files) sizeBytes += bytes.length;
  return { group, files, sizeBytes };
}

function largest(batches: Iterable<OpenBatch>): OpenBatch {
  const [first, ...others] = batches;
  if (!first) throw new Error('There is no open batch to close.');
  let result = first;
  for (const batch of others) if (batch.sizeBytes > result.sizeBytes) result = batch;
  return result;
}
