import type { SourceText } from '../../text/source-text';
import type { Found } from '../analyzer';
import { isInLineToFillIn } from '../syntax/is-template';
import { SYNTAX_ERROR_RULE } from '../syntax/manifest';
import type { ParserTrust } from '../syntax/syntax-finding';
import { fileNumber, withBatchFolder, type BatchFile } from './batch-folder';
import { fineIn } from './fine-in';
import { firstOfDeadCode } from './first-of-dead-code';
import { isMeantSo } from './is-meant-so';
import { oxlintConfig, WEAKNESSES_FOLDER } from './oxlint-config';
import { withRewrite } from './rewrites/rewrites';
import { runOxlint, type OxlintRunOutcome } from './run-oxlint';
import { toFound, trustIn } from './to-found';

export interface LintFile {
  readonly path: string;
  readonly language: string;
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

/** What one more file of a run may take beyond the deadline of a single one: dozens of times what it does take. */
const PER_FILE_MS = 10;
/** What the start of the program may take on a busy machine, which no file has to answer for. */
const START_MS = 3000;
const SUPPRESSION = /(?:eslint|oxlint)-(?:disable|enable)/;

/** One text for oxlint: a file as it is, or without the comments that switch rules off, to look for weaknesses alone. */
interface LintUnit extends LintFile {
  readonly onlyWeaknesses: boolean;
}

/** One outcome per file, in the order of the files. */
export async function lintFiles(files: readonly LintFile[], options: LintOptions): Promise<LintOutcome[]> {
  // A comment for another tool may switch off advice, never a weakness: those are looked for without the comments.
  const suppressing = files.filter(({ source }) => SUPPRESSION.test(source.text));
  const units = [
    ...files.map((file): LintUnit => ({ ...file, onlyWeaknesses: false })),
    ...suppressing.map((file): LintUnit => ({ ...file, onlyWeaknesses: true })),
  ];
  const outcomes = await lintUnits(units, options);
  const extra = new Map(suppressing.map((file, index) => [file, outcomes[files.length + index]]));
  return files.map((file, index) => merged(outcomes[index], extra.get(file)));
}

/** Where a run does not come to an end, or leaves files out, its halves are tried, until the file is found that is to blame. */
async function lintUnits(units: readonly LintUnit[], options: LintOptions): Promise<LintOutcome[]> {
  if (units.length === 0) return [];
  const output = await runOver(units, options);
  if (typeof output !== 'string' && output.number_of_files === units.length) return outcomesOf(output, units);
  if (units.length === 1) return [{ reason: output === 'deadline' ? 'deadline' : 'analyzer-failed' }];
  const middle = units.length >> 1;
  const first = await lintUnits(units.slice(0, middle), options);
  return [...first, ...(await lintUnits(units.slice(middle), options))];
}

async function runOver(
  units: readonly LintUnit[],
  { program, temporaryDirectory, threads, fileDeadlineMs, signal }: LintOptions,
): Promise<OxlintRunOutcome> {
  const contents = units.map(({ path, language, source, onlyWeaknesses }): BatchFile => ({
    path,
    language,
    content: onlyWeaknesses ? withoutSuppressions(source.text) : source.bytes,
    folder: onlyWeaknesses ? WEAKNESSES_FOLDER : 'all',
  }));
  const timeoutMs = START_MS + fileDeadlineMs + units.length * PER_FILE_MS;
  return withBatchFolder(contents, oxlintConfig(), temporaryDirectory, (folder, configFile) =>
    runOxlint({ program, folder, configFile, threads, timeoutMs, signal }),
  );
}

function outcomesOf(output: Exclude<OxlintRunOutcome, string>, files: readonly LintFile[]): LintOutcome[] {
  const found = files.map((): Found[] => []);
  const trusts = new Map<LintFile, ParserTrust>();
  const trustOf = (file: LintFile): ParserTrust => {
    const trust = trusts.get(file) ?? trustIn(file);
    trusts.set(file, trust);
    return trust;
  };
  for (const diagnostic of output.diagnostics) {
    const number = fileNumber(diagnostic.filename);
    const file = files[number];
    if (file !== undefined) found[number]?.push(toFound(diagnostic, file, () => trustOf(file)));
  }
  return files.map(({ path, source: { text } }, index) => {
    const fine = fineIn(path, text);
    const ofFile = found[index] ?? [];
    const reported = ofFile.filter((one) => !fine.has(one.ruleId) && !isMeantSo(one, text) && !isFilledIn(one, text));
    return { found: firstOfDeadCode(reported, text).map((one) => withRewrite(one, path, text)) };
  });
}

/** A template that becomes JavaScript has the name of what it becomes. */
function isFilledIn({ ruleId, start }: Found, text: string): boolean {
  return ruleId === SYNTAX_ERROR_RULE && isInLineToFillIn(text, start);
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
