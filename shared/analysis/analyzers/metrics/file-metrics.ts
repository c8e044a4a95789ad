import type { FileMetrics, FunctionMetrics } from '../../../findings';
import type { LexedText } from '../../tokens/lexed-text';
import type { SourceText } from '../../text/source-text';
import { totalOf } from './complexity-reasons';
import type { FunctionRecord } from './function-record';
import { halsteadVolume, maintainabilityIndex, roundToTenth, type TokenRange } from './maintainability';
import type { FunctionUnit } from './measure-units';
import { COGNITIVE_COMPLEXITY_WITHOUT_DEBT } from './thresholds';

export interface FileMetricsInput {
  readonly source: SourceText;
  readonly lexed: LexedText;
  readonly units: readonly FunctionUnit[];
  /** The code outside all functions. */
  readonly outside: FunctionRecord | undefined;
}

/** As many functions as anybody looks at in one file; the sums count all. */
const MAX_FUNCTIONS = 10;
/** Remediation in minutes: a constant and one for each point too many, as SonarQube's rule S3776 has it. */
const DEBT_MINUTES_PER_FUNCTION = 5;

export function fileMetrics({ source, lexed, units, outside }: FileMetricsInput): FileMetrics {
  const measured = units.map((unit) => ({ unit, metrics: functionMetrics(unit, source, lexed) }));
  const own = measured.filter(({ unit }) => !unit.isContainer);
  const rest = outsideMetrics(outside, own, source, lexed);
  const { code, comment, blank } = lexed.lines.counts;
  let cyclomatic = rest.cyclomatic;
  let cognitive = rest.cognitive;
  let debtMinutes = 0;
  for (const { metrics } of own) {
    cyclomatic += metrics.cyclomatic;
    cognitive += metrics.cognitive;
    debtMinutes += debtOf(metrics.cognitive);
  }
  const parts = [...own.map(({ metrics }) => metrics), ...(rest.cyclomatic === 0 ? [] : [rest])];
  const maintainability = meanByLines(parts);
  return {
    codeLines: code,
    commentLines: comment,
    blankLines: blank,
    functions: units.length,
    cyclomatic,
    cognitive,
    ...(maintainability === undefined ? {} : { maintainability }),
    debtMinutes: debtMinutes + debtOf(rest.cognitive),
    hardest: own
      .map(({ metrics }) => metrics)
      .filter(({ cognitive: points }) => points > 0)
      .sort((left, right) => right.cognitive - left.cognitive || left.startLine - right.startLine)
      .slice(0, MAX_FUNCTIONS),
  };
}

/** Lines of a function that hold code. */
export function codeLinesOf({ start, end }: TokenRange, source: SourceText, { lines }: LexedText): number {
  return lines.codeLines(source.lineOf(start), source.lineOf(Math.max(start, end - 1)));
}

function functionMetrics(unit: FunctionUnit, source: SourceText, lexed: LexedText): FunctionMetrics {
  const { record, cyclomatic, cognitive, isContainer } = unit;
  const codeLines = codeLinesOf(record, source, lexed);
  // What a container holds is counted where it belongs.
  const volume = isContainer ? 0 : halsteadVolume(lexed.tokens, [record]);
  return {
    ...(record.name === undefined ? {} : { name: record.name }),
    startLine: source.lineOf(record.start),
    endLine: source.lineOf(Math.max(record.start, record.end - 1)),
    parameters: record.parameters,
    codeLines,
    cyclomatic,
    cognitive,
    maintainability: maintainabilityIndex({ volume, cyclomatic, codeLines }),
  };
}

type Part = Pick<FunctionMetrics, 'cyclomatic' | 'cognitive' | 'codeLines' | 'maintainability'>;

/** A script is one large function; declarations alone are none. */
function outsideMetrics(
  outside: FunctionRecord | undefined,
  units: readonly { readonly unit: FunctionUnit; readonly metrics: FunctionMetrics }[],
  source: SourceText,
  lexed: LexedText,
): Part {
  if (outside === undefined || outside.decisions === 0) {
    return {
      cyclomatic: 0,
      cognitive: outside === undefined ? 0 : totalOf(outside.increments),
      codeLines: 0,
      maintainability: 100,
    };
  }
  let codeLines = lexed.lines.counts.code;
  for (const { metrics } of units) codeLines -= metrics.codeLines;
  const ranges = gapsBetween(
    units.map(({ unit }) => unit.record),
    source.text.length,
  );
  const cyclomatic = outside.decisions + 1;
  const input = { volume: halsteadVolume(lexed.tokens, ranges), cyclomatic, codeLines: Math.max(1, codeLines) };
  return {
    cyclomatic,
    cognitive: totalOf(outside.increments),
    codeLines: input.codeLines,
    maintainability: maintainabilityIndex(input),
  };
}

function gapsBetween(ranges: readonly TokenRange[], length: number): TokenRange[] {
  const gaps: TokenRange[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return [...gaps, { start: at, end: length }];
}

function debtOf(cognitive: number): number {
  const tooMany = cognitive - COGNITIVE_COMPLEXITY_WITHOUT_DEBT;
  return tooMany > 0 ? DEBT_MINUTES_PER_FUNCTION + tooMany : 0;
}

/** A hundred getters must not hide one function of a thousand lines. */
function meanByLines(parts: readonly Part[]): number | undefined {
  let lines = 0;
  let sum = 0;
  for (const { codeLines, maintainability } of parts) {
    lines += codeLines;
    sum += codeLines * maintainability;
  }
  return lines === 0 ? undefined : roundToTenth(sum / lines);
}
