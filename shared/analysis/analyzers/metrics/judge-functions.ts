import { count } from './count-words';
import { REASONS } from './complexity-reasons';
import type { LexedText } from '../../tokens/lexed-text';
import type { FileToAnalyze, Found } from '../analyzer';
import { isTestPath } from '../duplication/file-role';
import { codeLinesOf } from './file-metrics';
import type { FunctionRecord } from './function-record';
import type { FunctionUnit } from './measure-units';
import { THRESHOLDS } from './thresholds';

export interface FunctionsInput {
  readonly file: FileToAnalyze;
  readonly lexed: LexedText;
  readonly units: readonly FunctionUnit[];
  readonly records: readonly FunctionRecord[];
}

const TOP_REASONS = 3;

/** The functions of a file that go beyond a threshold. */
export function judgeFunctions({ file, lexed, units, records }: FunctionsInput): Found[] {
  const { source, isWanted } = file;
  const found: Found[] = [];
  const report = (ruleId: string, record: FunctionRecord, message: string) => {
    if (isWanted(ruleId)) found.push({ ruleId, ...headOf(record, file), message });
  };
  for (const unit of units) {
    if (unit.isContainer) continue;
    const { record, cognitive } = unit;
    if (cognitive > THRESHOLDS.cognitiveComplexity) {
      report('metrics/cognitive-complexity', record, complexityMessage(unit));
    }
    const lines = codeLinesOf(record, source, lexed);
    if (lines > THRESHOLDS.functionCodeLines && !isTestPath(file.path)) {
      report(
        'metrics/long-function',
        record,
        `${nameOf(record)} has ${count(lines, ['line', 'lines'])} of code, more than ${THRESHOLDS.functionCodeLines}.`,
      );
    }
  }
  for (const record of records.slice(1)) {
    if (record.parameters > THRESHOLDS.parameters) {
      report(
        'metrics/too-many-parameters',
        record,
        `${nameOf(record)} takes ${record.parameters} parameters, more than ${THRESHOLDS.parameters}.`,
      );
    }
    if (record.deepest.depth <= THRESHOLDS.nesting || !isWanted('metrics/deep-nesting')) continue;
    const { at, depth } = record.deepest;
    found.push({
      ruleId: 'metrics/deep-nesting',
      start: at,
      end: source.lineEnd(source.lineOf(at)),
      message: `${nameOf(record)} has ${depth} control structures inside each other here, more than ${THRESHOLDS.nesting}.`,
    });
  }
  return found;
}

/** The first line of a function: what people look for, and what stays when its body changes. */
function headOf({ start, end }: FunctionRecord, { source }: FileToAnalyze): { start: number; end: number } {
  return { start, end: Math.max(start, Math.min(end, source.lineEnd(source.lineOf(start)))) };
}

function nameOf({ name }: FunctionRecord): string {
  return name === undefined ? 'This function' : `The function “${name}”`;
}

function complexityMessage({ record, cognitive, increments }: FunctionUnit): string {
  const reasons = [...increments]
    .map(([reason, { count: times, nesting }]) => ({ reason, times, points: times + nesting }))
    .sort((left, right) => right.points - left.points || (left.reason < right.reason ? -1 : 1))
    .slice(0, TOP_REASONS)
    .map(({ reason, times, points }) => `${count(times, REASONS[reason])} (+${points})`);
  return `${nameOf(record)} has a cognitive complexity of ${cognitive}, more than ${THRESHOLDS.cognitiveComplexity}: above all ${reasons.join(', ')}.`;
}
