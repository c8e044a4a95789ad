import type { SourceText } from '../../text/source-text';
import type { Found } from '../analyzer';
import { fileNumber, withBatchFolder, type BatchFile } from './batch-folder';
import { OXLINT_RULES, OXLINT_SECURITY_RULES } from './manifest';
import { oxlintConfig } from './oxlint-config';
import { runOxlint, type OxlintRunOutcome } from './run-oxlint';
import { toFound } from './to-found';

export interface LintFile {
  readonly path: string;
  readonly source: SourceText;
}

export interface LintOptions {
  readonly program: string;
  readonly temporaryDirectory: string | undefined;
  readonly threads: number;
  readonly fileDeadlineMs: number;
  readonly signal: AbortSignal | undefined;
}

export type LintOutcome = { readonly found: readonly Found[] } | { readonly reason: 'deadline' | 'analyzer-failed' };

/** What one more file of a run may take beyond the deadline of a single one. */
const PER_FILE_MS = 50;
const SUPPRESSION = /(?:eslint|oxlint)-(?:disable|enable)/;

/** One outcome per file, in the order of the files. */
export async function lintFiles(files: readonly LintFile[], options: LintOptions): Promise<LintOutcome[]> {
  const outcomes = await lintPart(files, options, false);
  // A comment for another tool may switch off advice, never a weakness: those are looked for without the comments.
  const suppressing = files.filter(
    ({ source }, index) => 'found' in (outcomes[index] ?? {}) && SUPPRESSION.test(source.text),
  );
  const again = await lintPart(suppressing, options, true);
  const extra = new Map(suppressing.map((file, index) => [file, again[index]]));
  return files.map((file, index) => merged(outcomes[index], extra.get(file)));
}

/** Where a run does not come to an end, or leaves files out, its halves are tried, until the file is found that is to blame. */
async function lintPart(
  files: readonly LintFile[],
  options: LintOptions,
  onlyWeaknesses: boolean,
): Promise<LintOutcome[]> {
  if (files.length === 0) return [];
  const output = await runOver(files, options, onlyWeaknesses);
  if (typeof output !== 'string' && output.number_of_files === files.length) return outcomesOf(output, files);
  if (files.length === 1) return [{ reason: output === 'deadline' ? 'deadline' : 'analyzer-failed' }];
  const middle = files.length >> 1;
  const first = await lintPart(files.slice(0, middle), options, onlyWeaknesses);
  return [...first, ...(await lintPart(files.slice(middle), options, onlyWeaknesses))];
}

async function runOver(
  files: readonly LintFile[],
  { program, temporaryDirectory, threads, fileDeadlineMs, signal }: LintOptions,
  onlyWeaknesses: boolean,
): Promise<OxlintRunOutcome> {
  const contents = files.map(({ path, source }): BatchFile => ({
    path,
    content: onlyWeaknesses ? withoutSuppressions(source.text) : source.bytes,
  }));
  const timeoutMs = fileDeadlineMs + files.length * PER_FILE_MS;
  const config = oxlintConfig(onlyWeaknesses ? OXLINT_SECURITY_RULES : OXLINT_RULES);
  return withBatchFolder(contents, config, temporaryDirectory, (folder, configFile) =>
    runOxlint({ program, folder, configFile, threads, timeoutMs, signal }),
  );
}

function outcomesOf(output: Exclude<OxlintRunOutcome, string>, files: readonly LintFile[]): LintOutcome[] {
  const found = files.map((): Found[] => []);
  for (const diagnostic of output.diagnostics) {
    const number = fileNumber(diagnostic.filename);
    const file = files[number];
    if (file !== undefined) found[number]?.push(toFound(diagnostic, file));
  }
  return found.map((one) => ({ found: one }));
}

function merged(outcome: LintOutcome | undefined, extra: LintOutcome | undefined): LintOutcome {
  if (outcome === undefined) return { reason: 'analyzer-failed' };
  if (extra === undefined || !('found' in outcome)) return outcome;
  if (!('found' in extra)) return extra;
  const known = new Set(outcome.found.map(keyOf));
  return { found: [...outcome.found, ...extra.found.filter((one) => !known.has(keyOf(one)))] };
}

function keyOf({ ruleId, start, end, message }: Found): string {
  return JSON.stringify([ruleId, start, end, message]);
}

/** As long as the text it replaces, so that every position stays. */
function withoutSuppressions(text: string): string {
  return text.replaceAll(/(eslint|oxlint)-(?=disable|enable)/g, '$1_');
}
