import { compareFindings, compareText, type AnalysisResult, type AnalyzedFile, type FileFacts } from '../findings';
import type { AnalysisInput, AnalysisOptions } from './analysis-engine';
import { oxlint } from './analyzers/oxlint/manifest';
import type { LintOutcome } from './analyzers/oxlint/lint-files';
import { ENGINE_VERSION } from './engine-version';
import { compareSkipped } from './compare-skipped';
import { detectLanguage } from './languages/detect-language';
import { startLinting, type LintPlace } from './start-linting';
import { readSource } from './text/read-source';
import { ruleFilter } from './rule-filter';
import { toRawFindings } from './to-raw-findings';
import { analyzeInThreads } from './worker/analyze-in-threads';
import type { FileResult } from './worker/protocol';
import type { ThreadPool } from './worker/thread-pool';

export interface EngineParts extends LintPlace {
  readonly pool: ThreadPool;
}

/** A file with what is known of it before it is read. */
export interface PlannedFile extends AnalysisInput {
  readonly language: string;
}

const FILE_DEADLINE_MS = 10_000;

/** Threads look at single files while oxlint, in a process of its own, looks at all JavaScript and TypeScript. */
export async function analyzeFiles(
  inputs: readonly AnalysisInput[],
  options: AnalysisOptions,
  parts: EngineParts,
): Promise<AnalysisResult> {
  options.signal?.throwIfAborted();
  const failure = new AbortController();
  const signal = options.signal === undefined ? failure.signal : AbortSignal.any([options.signal, failure.signal]);
  const request = { ...options, signal, fileDeadlineMs: options.fileDeadlineMs ?? FILE_DEADLINE_MS };
  const files = inputs.map((input): PlannedFile => ({ ...input, language: detectLanguage(input.path, input.bytes) }));
  const lintOf = startLinting(files, request, parts);
  try {
    return toResult(await Promise.all(files.map((file) => analyzeOne(file, request, parts, lintOf.get(file)))));
  } catch (error) {
    // What is still running for the other files is of no use to anyone.
    failure.abort(error);
    throw error;
  }
}

type Request = AnalysisOptions & { readonly fileDeadlineMs: number };

type FileOutcome = Pick<AnalysisResult, 'findings' | 'skipped'> & {
  readonly file?: AnalyzedFile;
  readonly facts?: FileFacts;
};

async function analyzeOne(
  file: PlannedFile,
  request: Request,
  { pool }: EngineParts,
  lint: Promise<LintOutcome> | undefined,
): Promise<FileOutcome> {
  const { path, language, bytes } = file;
  const { kinds, disabledRules = [], enabledRules = [], fileDeadlineMs: deadlineMs, signal } = request;
  const [result, lintOutcome] = await Promise.all([
    analyzeInThreads(
      pool,
      { wants: 'analysis', path, language, bytes, kinds, disabledRules, enabledRules, deadlineMs },
      signal,
    ),
    lint,
  ]);
  const linted = lintOutcome === undefined ? NOTHING : lintFindings(file, result, lintOutcome, request);
  request.onFileDone?.(path);
  return {
    findings: [...result.findings, ...linted.findings],
    skipped: [...result.skipped, ...linted.skipped],
    ...(result.facts === undefined ? {} : { facts: result.facts }),
    ...(result.lines === undefined ? {} : { file: { path, language, lines: result.lines, sizeBytes: bytes.length } }),
  };
}

const NOTHING: FileOutcome = { findings: [], skipped: [] };

function lintFindings(file: PlannedFile, result: FileResult, outcome: LintOutcome, request: Request): FileOutcome {
  const { path } = file;
  if ('reason' in outcome) return { findings: [], skipped: [{ path, reason: outcome.reason, detail: oxlint.id }] };
  if (outcome.found.length === 0) return NOTHING;
  const read = readSource(file.bytes);
  if (!('source' in read)) return NOTHING;
  const { kinds, disabledRules = [], enabledRules = [] } = request;
  const isWanted = ruleFilter({ kinds, disabledRules, enabledRules });
  return toRawFindings({ path, source: read.source, found: outcome.found, secrets: result.secrets, isWanted });
}

function toResult(outcomes: readonly FileOutcome[]): AnalysisResult {
  return {
    engineVersion: ENGINE_VERSION,
    findings: outcomes.flatMap(({ findings }) => findings).sort(compareFindings),
    files: outcomes.flatMap(({ file }) => file ?? []).sort((left, right) => compareText(left.path, right.path)),
    facts: outcomes.flatMap(({ facts }) => facts ?? []).sort((left, right) => compareText(left.path, right.path)),
    skipped: outcomes.flatMap(({ skipped }) => skipped).sort(compareSkipped),
  };
}
