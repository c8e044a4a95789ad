import { compareText, type FileMetrics, type MetricsSection, type MetricsTotals } from '../../../findings';
import type { Join } from '../../conclude/join';
import { roundToTenth } from './maintainability';

const FUNCTIONS_SHOWN = 20;
const FILES_SHOWN = 20;
/** Below this many lines a figure says nothing about a file. */
const MIN_LINES_TO_RANK = 20;

interface MeasuredFile {
  readonly path: string;
  readonly language: string;
  readonly metrics: FileMetrics;
}

/** Sums up the figures of all files. */
export const joinMetrics: Join = (facts, { files }) => {
  const languages = new Map(files.map(({ path, language }) => [path, language]));
  const measured = facts.flatMap(({ path, metrics }): MeasuredFile[] =>
    metrics === undefined ? [] : [{ path, language: languages.get(path) ?? 'unknown', metrics }],
  );
  return measured.length === 0 ? { findings: [] } : { findings: [], sections: { metrics: toSection(measured) } };
};

function toSection(files: readonly MeasuredFile[]): MetricsSection {
  const byLanguage = new Map<string, MeasuredFile[]>();
  for (const file of files) {
    const group = byLanguage.get(file.language);
    if (group === undefined) byLanguage.set(file.language, [file]);
    else group.push(file);
  }
  let debtMinutes = 0;
  for (const { metrics } of files) debtMinutes += metrics.debtMinutes;
  return {
    total: totalsOf(files),
    languages: [...byLanguage]
      .map(([language, group]) => ({ language, ...totalsOf(group) }))
      .sort((left, right) => right.codeLines - left.codeLines || compareText(left.language, right.language)),
    debtMinutes,
    hardestFunctions: hardestFunctions(files),
    leastMaintainable: leastMaintainable(files).map(toRow),
    files: files.map(toRow),
  };
}

function totalsOf(files: readonly MeasuredFile[]): MetricsTotals {
  const sums = { codeLines: 0, commentLines: 0, blankLines: 0, functions: 0, cyclomatic: 0, cognitive: 0 };
  let ratedLines = 0;
  let weighted = 0;
  for (const { metrics } of files) {
    sums.codeLines += metrics.codeLines;
    sums.commentLines += metrics.commentLines;
    sums.blankLines += metrics.blankLines;
    sums.functions += metrics.functions;
    sums.cyclomatic += metrics.cyclomatic;
    sums.cognitive += metrics.cognitive;
    if (metrics.maintainability === undefined) continue;
    ratedLines += metrics.codeLines;
    weighted += metrics.codeLines * metrics.maintainability;
  }
  const written = sums.codeLines + sums.commentLines;
  return {
    files: files.length,
    ...sums,
    commentShare: written === 0 ? 0 : roundToTenth((sums.commentLines * 100) / written),
    ...(ratedLines === 0 ? {} : { maintainability: roundToTenth(weighted / ratedLines) }),
  };
}

type HardFunction = MetricsSection['hardestFunctions'][number];

/** From the hardest file on, until no file can have a function that is harder than those found. */
function hardestFunctions(files: readonly MeasuredFile[]): HardFunction[] {
  let hardest: HardFunction[] = [];
  for (const { path, metrics } of files.toSorted((left, right) => right.metrics.cognitive - left.metrics.cognitive)) {
    const last = hardest[FUNCTIONS_SHOWN - 1];
    if (last !== undefined && metrics.cognitive < last.cognitive) break;
    const functions = metrics.hardest.map((one) => ({ path, ...one }));
    hardest = [...hardest, ...functions].sort(compareHardness).slice(0, FUNCTIONS_SHOWN);
  }
  return hardest;
}

function compareHardness(left: HardFunction, right: HardFunction): number {
  return (
    right.cognitive - left.cognitive ||
    right.cyclomatic - left.cyclomatic ||
    compareText(left.path, right.path) ||
    left.startLine - right.startLine
  );
}

/** Without sorting all: of thousands of files nearly none is among the last. */
function leastMaintainable(files: readonly MeasuredFile[]): MeasuredFile[] {
  const least: MeasuredFile[] = [];
  for (const file of files) {
    const { maintainability, codeLines } = file.metrics;
    if (maintainability === undefined || codeLines < MIN_LINES_TO_RANK) continue;
    const last = least[FILES_SHOWN - 1];
    if (last !== undefined && compareMaintainability(last, file) <= 0) continue;
    least.push(file);
    least.sort(compareMaintainability).splice(FILES_SHOWN);
  }
  return least;
}

function compareMaintainability(left: MeasuredFile, right: MeasuredFile): number {
  return (
    (left.metrics.maintainability ?? 100) - (right.metrics.maintainability ?? 100) ||
    right.metrics.codeLines - left.metrics.codeLines ||
    compareText(left.path, right.path)
  );
}

/** Without its functions, which need not even be looked at. */
function toRow({ path, metrics }: MeasuredFile): MetricsSection['files'][number] {
  const { codeLines, commentLines, blankLines, functions, cyclomatic, cognitive, maintainability, debtMinutes } =
    metrics;
  return {
    path,
    codeLines,
    commentLines,
    blankLines,
    functions,
    cyclomatic,
    cognitive,
    ...(maintainability !== undefined && { maintainability }),
    debtMinutes,
  };
}
