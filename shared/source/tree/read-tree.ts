import { AurelisError } from '../../kernel';
import { checkContent } from '../content/check-content';
import type { SkippedPath, SourceItem } from '../source-item';
import type { SourceLimits } from '../source-limits';
import type { Skip, SourceTree } from './source-tree';
import { walkTree } from './walk-tree';

export interface ReadTreeOptions {
  limits: SourceLimits;
  kind: 'archive' | 'directory';
  /** Patterns that the repository's settings leave out. */
  ignored: readonly string[];
}

/** Every file and every skip of a tree, in the order of their paths; one file is in memory at a time. */
export async function* readTree(
  tree: SourceTree,
  { limits, kind, ignored }: ReadTreeOptions,
): AsyncGenerator<SourceItem> {
  let fileCount = 0;
  let totalBytes = 0;
  for await (const step of walkTree(tree, limits, ignored)) {
    if (step.kind === 'skipped') {
      yield { kind: 'skipped', skipped: step.skipped };
      continue;
    }
    const content = await tree.read(step.path, maxBytesOf(step.path, limits));
    if ('reason' in content) {
      yield skipped(step.path, content);
      continue;
    }
    totalBytes += content.length;
    if (totalBytes > limits.maxTotalBytes) throw tooManyBytes(kind, limits.maxTotalBytes);
    const checked = checkContent(step.path, content, step.isWanted);
    if ('reason' in checked) {
      yield skipped(step.path, checked);
      continue;
    }
    fileCount++;
    yield { kind: 'file', file: { path: step.path, bytes: checked } };
  }
  if (fileCount === 0) throw new AurelisError('VALIDATION_ERROR', `The ${kind} holds no source files to analyse.`);
}

function maxBytesOf(path: string, { maxFileBytes, largerFiles }: SourceLimits): number {
  return largerFiles?.includes(path) ? Math.max(largerFiles.maxBytes, maxFileBytes) : maxFileBytes;
}

function skipped(path: string, { reason, detail }: Skip): SourceItem {
  const item: SkippedPath = { path, reason, ...(detail === undefined ? {} : { detail }) };
  return { kind: 'skipped', skipped: item };
}

export function tooManyBytes(kind: 'archive' | 'directory', maxBytes: number): AurelisError {
  return new AurelisError('PAYLOAD_TOO_LARGE', `The ${kind} holds more than ${maxBytes} bytes of files.`);
}
