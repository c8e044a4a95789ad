import { AurelisError } from '../../kernel';
import { checkContent } from '../content/check-content';
import { NoSourceFiles } from '../no-source-files';
import type { KnownFiles, KnownItem, SkippedPath, SourceItem } from '../source-item';
import type { SourceLimits } from '../source-limits';
import type { Skip, SourceTree } from './source-tree';
import type { FileStamp } from './stamp-file';
import { walkTree, type WalkStep } from './walk-tree';

export interface ReadTreeOptions {
  limits: SourceLimits;
  kind: 'archive' | 'directory';
  /** Patterns that the repository's settings leave out. */
  ignored: readonly string[];
}

/** Each takes its way through all that a file passes. */
const KNOWN_AT_ONCE = 256;

const NOTHING_KNOWN: KnownFiles = { recall: () => undefined };

/** Every file and every skip of a tree, in the order of their paths; one file is in memory at a time. */
export async function* readTree(tree: SourceTree, options: ReadTreeOptions): AsyncGenerator<SourceItem> {
  for await (const item of rereadTree(tree, options, NOTHING_KNOWN)) if (item.kind !== 'known') yield item;
}

/** The same, without reading what is known. */
export async function* rereadTree(
  tree: SourceTree,
  { limits, kind, ignored }: ReadTreeOptions,
  known: KnownFiles,
): AsyncGenerator<SourceItem | KnownItem> {
  let fileCount = 0;
  let totalBytes = 0;
  let knownPaths: string[] = [];
  for await (const step of walkTree(tree, limits, ignored)) {
    if (step.kind === 'skipped') {
      yield { kind: 'skipped', skipped: step.skipped };
      continue;
    }
    // Before it is read: what is written meanwhile then has another one.
    const options = { stamp: stampOf(tree, step), limits };
    const { item, sizeBytes } = recallFile(step.path, known, options) ?? (await readFile(tree, step, options));
    totalBytes += sizeBytes;
    if (totalBytes > limits.maxTotalBytes) throw tooManyBytes(kind, limits.maxTotalBytes);
    if (item !== 'known' && item.kind === 'skipped') {
      yield item;
      continue;
    }
    fileCount++;
    if (item !== 'known') yield item;
    else if (knownPaths.push(step.path) === KNOWN_AT_ONCE) {
      yield { kind: 'known', paths: knownPaths };
      knownPaths = [];
    }
  }
  if (knownPaths.length > 0) yield { kind: 'known', paths: knownPaths };
  if (fileCount === 0) throw new NoSourceFiles(kind);
}

function maxBytesOf(path: string, { maxFileBytes, largerFiles }: SourceLimits): number {
  return largerFiles?.includes(path) ? Math.max(largerFiles.maxBytes, maxFileBytes) : maxFileBytes;
}

type FileStep = Extract<WalkStep, { kind: 'file' }>;

interface Visited<Item extends SourceItem | 'known'> {
  readonly item: Item;
  /** 0 where it was not read at all. */
  readonly sizeBytes: number;
}

interface ReadOptions {
  readonly stamp: FileStamp | undefined;
  readonly limits: SourceLimits;
}

function recallFile(
  path: string,
  known: KnownFiles,
  { stamp, limits }: ReadOptions,
): Visited<SourceItem | 'known'> | undefined {
  if (stamp === undefined) return undefined;
  const { text, sizeBytes } = stamp;
  // How large the file may be can be another question than the last time.
  if (sizeBytes > limits.maxFileBytes && sizeBytes > maxBytesOf(path, limits)) return undefined;
  const recalled = known.recall(path, text);
  if (recalled === undefined) return undefined;
  if (recalled === 'text') return { item: 'known', sizeBytes };
  return { item: { kind: 'skipped', skipped: recalled, stamp: text }, sizeBytes };
}

async function readFile(
  tree: SourceTree,
  { path, isWanted }: FileStep,
  { stamp, limits }: ReadOptions,
): Promise<Visited<SourceItem>> {
  const stamped = stamp === undefined ? {} : { stamp: stamp.text };
  const content = await tree.read(path, maxBytesOf(path, limits));
  if ('reason' in content) return { item: { kind: 'skipped', skipped: toSkippedPath(path, content) }, sizeBytes: 0 };
  const sizeBytes = content.length;
  const checked = checkContent(path, content, isWanted);
  if ('reason' in checked) {
    return { item: { kind: 'skipped', skipped: toSkippedPath(path, checked), ...stamped }, sizeBytes };
  }
  return { item: { kind: 'file', file: { path, bytes: checked, ...stamped } }, sizeBytes };
}

/** Whether minified text is left out hangs on more than the file. */
function stampOf(tree: SourceTree, { path, isWanted }: FileStep): FileStamp | undefined {
  const stamp = tree.stamp?.(path);
  return stamp !== undefined && isWanted ? { ...stamp, text: `${stamp.text}.wanted` } : stamp;
}

function toSkippedPath(path: string, { reason, detail }: Skip): SkippedPath {
  return { path, reason, ...(detail === undefined ? {} : { detail }) };
}

export function tooManyBytes(kind: 'archive' | 'directory', maxBytes: number): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', `The ${kind} holds more than ${maxBytes} bytes of files.`);
}
