import { compareText, linesOf, type CoverageSection, type FileCoverage } from '../../../../findings';
import type { Join, JoinContext } from '../../../conclude/join';
import { isReportName } from '../report-name';
import { coverageOfNewCode } from './coverage-of-new-code';
import { shareOf, missedIn, totalOf } from './coverage-share';
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
  const newCode = coverageOfNewCode({ lines, facts, newCode: context.newCode });
  const section: CoverageSection = { ...merged, ...(newCode === undefined ? {} : { newCode }), unread };
  const untested = untestedFunctionFindings({ files: section.files, lines, facts });
  return { findings: [...lowFileFindings(section.files), ...untested], sections: { coverage: section } };
};

type Report = FileCoverage & { readonly path: string };

interface MergedReports extends Omit<CoverageSection, 'unread'> {
  /** Of each file, which of the lines that could run did. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, boolean>>;
}

function mergeReports(reports: readonly Report[], { files, skipped }: JoinContext): MergedReports {
  const analyzed = new Set(files.map(({ path }) => path));
  const index = new FilesByName([...files, ...unchangedFiles(skipped)]);
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
      if (!analyzed.has(match.path)) continue;
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

/** Left out as they did not change, they are still the ones that a report may mean; how long they are nobody looked. */
function unchangedFiles(skipped: JoinContext['skipped']): ConstructorParameters<typeof FilesByName>[0] {
  const unchanged = skipped.filter(({ reason }) => reason === 'unchanged');
  return unchanged.map(({ path }) => ({ path, language: 'unknown', lines: Number.MAX_SAFE_INTEGER, sizeBytes: 0 }));
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
