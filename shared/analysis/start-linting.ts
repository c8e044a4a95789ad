import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AnalysisOptions } from './analysis-engine';
import type { PlannedFile } from './analyze-files';
import { appliesTo } from './analyzers/applies-to';
import { lintFiles, type LintFile, type LintOptions, type LintOutcome } from './analyzers/oxlint/lint-files';
import { oxlint } from './analyzers/oxlint/manifest';
import { SYNTAX_ERROR_RULE } from './analyzers/syntax/manifest';
import { ruleFilter } from './rule-filter';
import { isMinified } from './text/is-minified';
import { readSource } from './text/read-source';

export interface LintPlace {
  readonly workerFile: string;
  readonly workers: number;
  readonly temporaryDirectory: string | undefined;
}

/** One process lints this much: enough that its start does not count, little enough to lose. */
const MAX_FILES = 2_000;
const MAX_BYTES = 8 * 1024 * 1024;

type Request = AnalysisOptions & { readonly fileDeadlineMs: number };

/** Starts to lint all JavaScript and TypeScript, one process after the other; answers a promise for each such file. */
export function startLinting(
  files: readonly PlannedFile[],
  request: Request,
  place: LintPlace,
): ReadonlyMap<PlannedFile, Promise<LintOutcome>> {
  const scope = { isMinified: false, isLarge: false, kinds: request.kinds };
  const lintable = files.filter(({ language }) => appliesTo(oxlint, { ...scope, language }));
  const promises = new Map<PlannedFile, Promise<LintOutcome>>();
  if (lintable.length === 0 || !isAnyRuleWanted(request)) return promises;
  const options: LintOptions = {
    program: oxlintProgram(place.workerFile),
    temporaryDirectory: place.temporaryDirectory,
    threads: place.workers,
    fileDeadlineMs: request.fileDeadlineMs,
    signal: request.signal,
  };
  let previous: Promise<unknown> = Promise.resolve();
  for (const chunk of chunksOf(lintable)) {
    const linted = previous.then(() => lintChunk(chunk, options));
    linted.catch(() => undefined);
    previous = linted;
    for (const file of chunk) {
      promises.set(
        file,
        linted.then((outcomes) => outcomes.get(file) ?? NOT_LINTED),
      );
    }
  }
  return promises;
}

/** Whoever asks for the rules of others alone need not wait for a process that reports none of them. */
function isAnyRuleWanted({ kinds, disabledRules = [], enabledRules = [] }: Request): boolean {
  const isWanted = ruleFilter({ kinds, disabledRules, enabledRules });
  return isWanted(SYNTAX_ERROR_RULE) || oxlint.rules.some(({ id }) => isWanted(id));
}

/** Texts that are none, and texts no person wrote, are not linted; the thread that reads them says why. */
const NOT_LINTED: LintOutcome = { found: [] };

async function lintChunk(
  chunk: readonly PlannedFile[],
  options: LintOptions,
): Promise<ReadonlyMap<PlannedFile, LintOutcome>> {
  const planned: PlannedFile[] = [];
  const sources: LintFile[] = [];
  for (const file of chunk) {
    const read = readSource(file.bytes);
    if (!('source' in read) || isMinified(read.source)) continue;
    planned.push(file);
    sources.push({ path: file.path, language: file.language, source: read.source });
  }
  const outcomes = await lintFiles(sources, options);
  return new Map(planned.map((file, index) => [file, outcomes[index] ?? NOT_LINTED]));
}

function chunksOf(files: readonly PlannedFile[]): PlannedFile[][] {
  const chunks: PlannedFile[][] = [];
  let sizeBytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    const isFull = sizeBytes + file.bytes.length > MAX_BYTES || (chunks.at(-1)?.length ?? 0) >= MAX_FILES;
    if (isFull) {
      chunks.push([]);
      sizeBytes = 0;
    }
    chunks.at(-1)?.push(file);
    sizeBytes += file.bytes.length;
  }
  return chunks;
}

/** oxlint stays a package of its own, beside the bundle or above it, since it brings a native module. */
function oxlintProgram(workerFile: string): string {
  const manifest = createRequire(workerFile).resolve('oxlint/package.json');
  return join(dirname(manifest), 'bin', 'oxlint');
}
