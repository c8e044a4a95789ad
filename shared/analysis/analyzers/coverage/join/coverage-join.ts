import {
  compareText,
  linesOf,
  toLineRanges,
  type CoverageSection,
  type CoverageShare,
  type FileCoverage,
} from '../../../../findings';
import type { Join, JoinContext } from '../../../conclude/join';
import { isReportName } from '../report-name';
import { FilesByName } from './files-by-name';
import { lowFileFindings } from './low-file-findings';
import { matchReport } from './match-report';
import { untestedFunctionFindings } from './untested-function-findings';

const UNMATCHED_SHOWN = 1_000;
/** Why a whole file was not read; other reasons are about a part of it. */
const WHOLE_FILE: ReadonlySet<string> = new Set(['too-large', 'unreadable', 'encoding', 'binary', 'memory']);

/** Which lines of which files the tests run, by all coverage reports together. */
export const joinCoverage: Join = (facts, context) => {
  const reports = facts.flatMap(({ path, coverage }) => (coverage === undefined ? [] : [{ path, ...coverage }]));
  const unread = [
    ...reports.flatMap(({ path, unread: why }) => (why === undefined ? [] : [{ path, why }])),
    ...skippedReports(context),
  ];
  const read = reports.filter((report) => report.unread === undefined);
  if (read.length === 0 && unread.length === 0) return { findings: [] };
  const { lines, ...merged } = mergeReports(read, context);
  const section: CoverageSection = { ...merged, unread };
  const untested = untestedFunctionFindings({ files: section.files, lines, facts });
  return { findings: [...lowFileFindings(section.files), ...untested], sections: { coverage: section } };
};

type Report = FileCoverage & { readonly path: string };

interface MergedReports extends Omit<CoverageSection, 'unread'> {
  /** Of each file, which of the lines that could run did. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, boolean>>;
}

function mergeReports(reports: readonly Report[], { files }: JoinContext): MergedReports {
  const index = new FilesByName(files);
  const lines = new Map<string, Map<number, boolean>>();
  const unmatched: CoverageSection['unmatched'] = [];
  const rows: CoverageSection['reports'] = [];
  for (const report of reports) {
    let matched = 0;
    for (const { reported, match } of matchReport(report, index)) {
      if (typeof match === 'string') {
        unmatched.push({ report: report.path, path: reported.path, why: match });
        continue;
      }
      matched++;
      const own = lines.get(match.path) ?? new Map<number, boolean>();
      lines.set(match.path, own);
      for (const line of linesOf(reported.missed)) if (!own.has(line)) own.set(line, false);
      for (const line of linesOf(reported.covered)) own.set(line, true);
    }
    if (report.format !== undefined) {
      rows.push({ path: report.path, format: report.format, files: report.files.length, matched });
    }
  }
  const merged = [...lines]
    .map(([path, own]) => ({ path, ...shareOf(own), missed: missedIn(own) }))
    .sort((left, right) => compareText(left.path, right.path));
  unmatched.sort((left, right) => compareText(left.report, right.report) || compareText(left.path, right.path));
  return {
    lines,
    total: totalOf(merged),
    reports: rows,
    files: merged,
    unmatched: unmatched.slice(0, UNMATCHED_SHOWN),
    unmatchedMore: Math.max(0, unmatched.length - UNMATCHED_SHOWN),
  };
}

function shareOf(lines: ReadonlyMap<number, boolean>): CoverageShare {
  let covered = 0;
  for (const isCovered of lines.values()) if (isCovered) covered++;
  return share(covered, lines.size);
}

function missedIn(lines: ReadonlyMap<number, boolean>): number[] {
  return toLineRanges([...lines].flatMap(([line, isCovered]) => (isCovered ? [] : [line])));
}

function totalOf(files: readonly CoverageShare[]): CoverageShare {
  let covered = 0;
  let coverable = 0;
  for (const file of files) {
    covered += file.covered;
    coverable += file.coverable;
  }
  return share(covered, coverable);
}

/** Rounded down, so that only what is covered in full reads as 100. */
function share(covered: number, coverable: number): CoverageShare {
  const percent = Math.floor((covered * 1_000) / coverable) / 10;
  return { covered, coverable, ...(coverable === 0 ? {} : { percent }) };
}

/** A report that was too large is no repository without tests. */
function skippedReports({ skipped, kinds }: JoinContext): CoverageSection['unread'] {
  if (kinds !== undefined && !kinds.includes('coverage')) return [];
  const reports = skipped.filter(
    ({ path, reason, detail }) => isReportName(path) && (WHOLE_FILE.has(reason) || detail === 'coverage'),
  );
  const reasons = new Map(reports.map(({ path, reason }) => [path, reason]));
  return [...reasons].sort(([left], [right]) => compareText(left, right)).map(([path, why]) => ({ path, why }));
}
