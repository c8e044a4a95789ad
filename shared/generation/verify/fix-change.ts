import type { AnalysisEngine } from '../../analysis';
import type { RawFinding, Rule } from '../../findings';
import { diffLines, type Hunk } from '../edits/diff-lines';
import type { SourceFile } from '../task-request';
import { codeFacts, type CodeFacts } from './facts/code-facts';
import type { CodeToken } from './facts/code-token';

/** One file of a proposed fix, before and after. */
export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly hunks: readonly Hunk[];
  /** Absent where no grammar reads the language. */
  readonly facts: { readonly before: CodeFacts; readonly after: CodeFacts } | undefined;
  /** Code that the change takes away and brings, without comments. */
  readonly removed: readonly CodeToken[];
  readonly added: readonly CodeToken[];
}

export interface FixChange {
  readonly finding: RawFinding;
  readonly rule: Rule | undefined;
  readonly files: readonly FileChange[];
  /** Whether to take code away is what mends such a finding. */
  readonly isRemoval: boolean;
}

export interface ChangedTexts {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export async function describeChange(
  { path, before, after }: ChangedTexts,
  engine: Pick<AnalysisEngine, 'inspectFile'>,
  signal?: AbortSignal,
): Promise<FileChange> {
  const options = signal === undefined ? {} : { signal };
  const [left, right] = await Promise.all(
    [before, after].map((text) => engine.inspectFile({ path, bytes: Buffer.from(text) }, options)),
  );
  const [leftFacts, rightFacts] = [left && codeFacts(left), right && codeFacts(right)];
  const hunks = diffLines(before, after);
  return {
    path,
    before,
    after,
    hunks,
    facts: leftFacts && rightFacts && { before: leftFacts, after: rightFacts },
    removed: tokensIn(leftFacts, hunks, ({ beforeStart, beforeEnd }) => [beforeStart, beforeEnd]),
    added: tokensIn(rightFacts, hunks, ({ afterStart, afterEnd }) => [afterStart, afterEnd]),
  };
}

function tokensIn(
  facts: CodeFacts | undefined,
  hunks: readonly Hunk[],
  rangeOf: (hunk: Hunk) => readonly [number, number],
): CodeToken[] {
  const lines = new Set<number>();
  for (const [start, end] of hunks.map(rangeOf)) for (let line = start + 1; line <= end; line++) lines.add(line);
  const tokens = facts?.tokens ?? [];
  return tokens.filter(({ role, line }) => role !== 'comment' && lines.has(line));
}

export function changedTexts(before: readonly SourceFile[], after: readonly SourceFile[]): ChangedTexts[] {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  return after.map(({ path, text }) => ({ path, before: texts.get(path) ?? '', after: text }));
}

export function countOf(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What there is less of than before. */
export function lost(before: Iterable<string>, after: Iterable<string>): string[] {
  const counts = countOf(after);
  return [...countOf(before)].filter(([text, count]) => (counts.get(text) ?? 0) < count).map(([text]) => text);
}
