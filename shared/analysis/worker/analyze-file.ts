import type { FileFacts, SkippedPath } from '../../findings';
import {
  AnalysisDeadline,
  NestedTooDeeply,
  type FileAnalysis,
  type FileAnalyzer,
  type FileToAnalyze,
} from '../analyzers/analyzer';
import { appliesTo, type AppliesTo } from '../analyzers/applies-to';
import { ANALYZERS } from '../analyzers/registry';
import { maxBytesOf } from '../larger-files';
import { ruleFilter } from '../rule-filter';
import { withSecretsFound } from '../with-secrets-found';
import { isMinified } from '../text/is-minified';
import { withoutSecrets } from '../analyzers/suppressions/without-secrets';
import { MAX_FILE_BYTES, readSource } from '../text/read-source';
import { createFileTree, type FileTree } from '../tree/file-tree';
import type { TreeParser } from '../tree/tree-parser';
import { toRawFindings } from '../to-raw-findings';
import type { FailureReason, FileResult, FileTask } from './protocol';

const SECRETS = 'secrets';
const SYNTAX = 'syntax';
/** Analyzers that can stop themselves do so before the thread is stopped, which costs all that is warm in it. */
const OWN_SHARE_OF_DEADLINE = 0.8;

export interface AnalysisSteps {
  readonly analyzerOf: (id: string) => Promise<FileAnalyzer>;
  readonly parserOf: () => Promise<TreeParser>;
  readonly onStart: (id: string) => void;
  /** Spent so far on making analyzers and grammars ready: the deadline moves by as much. */
  readonly loadedMs: () => number;
}

/** An analyzer threw something it does not throw when all is well. */
export class AnalyzerFailure extends Error {
  readonly reason: FailureReason;

  constructor(
    readonly analyzer: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.name : 'Error', { cause });
    this.reason = cause instanceof RangeError && STACK_IS_FULL.test(cause.message) ? 'too-deep' : 'analyzer-failed';
  }
}

const STACK_IS_FULL = /^Maximum call stack size exceeded/;

/** Runs every analyzer that works on single files. */
export async function analyzeFile(task: FileTask, steps: AnalysisSteps): Promise<FileResult> {
  const { path, language } = task;
  const read = readSource(task.bytes, maxBytesOf(path));
  if ('skip' in read) return { findings: [], skipped: [{ path, ...read.skip }] };
  const { source } = read;
  const shape: Shape = { isMinified: isMinified(source), isLarge: task.bytes.length > MAX_FILE_BYTES };
  const skipped = skippedForShape(task, shape);
  const lateAtMs = Date.now() + task.deadlineMs * OWN_SHARE_OF_DEADLINE;
  const isLate = () => Date.now() > lateAtMs + steps.loadedMs();
  const isWanted = ruleFilter(task);
  const tree = createFileTree({ path, language, source }, steps.parserOf, isLate);
  const file: FileToAnalyze = { path, language, source, isWanted, tree: tree.get, flatTree: tree.flat };
  const analyses = new Map<string, FileAnalysis>();
  for (const id of analyzersFor(task, shape)) {
    steps.onStart(id);
    try {
      const analyzer = await steps.analyzerOf(id);
      analyses.set(id, await analyzer.analyze(file, isLate));
    } catch (error) {
      const reason = stopReason(error);
      if (reason === undefined) throw new AnalyzerFailure(id, error);
      skipped.push({ path, reason, detail: id });
    }
  }
  const flat = task.wants === 'tree' ? await flatTree(task, tree, skipped) : undefined;
  await tree.free();
  const hidden = analyses.get(SECRETS)?.hidden;
  const all = [...analyses.values()].flatMap(({ found }) => found);
  const secrets = hidden && withSecretsFound(hidden, all, source.text);
  const parts = [...analyses.values()].map(({ found }) => toRawFindings({ path, source, found, secrets, isWanted }));
  const facts = factsOf(path, [...analyses.values()]);
  return {
    findings: parts.flatMap(({ findings }) => findings),
    skipped: [...skipped, ...parts.flatMap((part) => part.skipped)],
    lines: source.lineCount,
    ...(facts === undefined ? {} : { facts: withoutSecrets(facts, source, secrets) }),
    ...(secrets === undefined ? {} : { secrets }),
    ...(flat === undefined ? {} : { tree: flat }),
  };
}

/** The names alone of a grammar, which itself cannot leave the thread. */
async function flatTree({ path }: FileTask, tree: FileTree, skipped: SkippedPath[]): Promise<FileResult['tree']> {
  try {
    const flat = await tree.flat();
    if (flat === undefined) return undefined;
    const { types, fields } = flat.names;
    return { nodes: flat.nodes, names: { types, fields } };
  } catch (error) {
    const reason = stopReason(error);
    if (reason === undefined) throw new AnalyzerFailure(SYNTAX, error);
    skipped.push({ path, reason, detail: SYNTAX });
    return undefined;
  }
}

/** Why an analyzer stopped itself; undefined where it did not. */
function stopReason(error: unknown): string | undefined {
  if (error instanceof AnalysisDeadline) return 'deadline';
  return error instanceof NestedTooDeeply ? 'too-deep' : undefined;
}

/** Each analyzer has fields of its own. */
function factsOf(path: string, analyses: readonly FileAnalysis[]): FileFacts | undefined {
  const parts = analyses.flatMap(({ facts }) => facts ?? []);
  let facts: FileFacts | undefined;
  for (const part of parts) facts = { ...facts, ...part, path };
  return facts;
}

type Shape = Pick<AppliesTo, 'isMinified' | 'isLarge'>;

/** Names every analyzer, of files or of batches, that leaves the file out because no person wrote it. */
function skippedForShape({ path, language, kinds }: FileTask, shape: Shape): SkippedPath[] {
  if (!shape.isMinified && !shape.isLarge) return [];
  const scope = { language, kinds, isMinified: false, isLarge: false };
  const concerned = ANALYZERS.filter((manifest) => appliesTo(manifest, scope));
  const unread = concerned.filter((manifest) => !appliesTo(manifest, { ...scope, ...shape }));
  return unread.map(({ id }) => ({ path, reason: shape.isLarge ? 'too-large' : 'minified', detail: id }));
}

/** Secrets are always looked for, and first: they must not show in what the others report. */
function analyzersFor({ language, kinds, without }: FileTask, shape: Shape): string[] {
  const scope = { ...shape, language, kinds };
  const others = ANALYZERS.filter(({ id, runs }) => runs === 'per-file' && id !== SECRETS).filter((manifest) =>
    appliesTo(manifest, scope),
  );
  return [SECRETS, ...others.map(({ id }) => id)].filter((id) => !without.includes(id));
}
