import { compareText, type CoverageOfNewCode, type FileFacts, type LineRanges } from '../../../../findings';
import type { NewCode } from '../../../conclude/join';
import { isTestPath } from '../../duplication/file-role';
import { missedIn, shareOf, totalOf } from './coverage-share';

const UNREPORTED_SHOWN = 100;

export interface NewCodeInput {
  /** Of each file, which of the lines that could run did. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, boolean>>;
  readonly facts: readonly FileFacts[];
  readonly newCode: NewCode | undefined;
}

/** Which of the new lines the tests run; undefined where nobody knows what is new, or no report could be read. */
export function coverageOfNewCode({ lines, facts, newCode }: NewCodeInput): CoverageOfNewCode | undefined {
  if (newCode === undefined || lines.size === 0) return undefined;
  const files = [...newCode.lines]
    .map(([path, ranges]) => ({ path, lines: within(lines.get(path) ?? new Map<number, boolean>(), ranges) }))
    .filter(({ lines: own }) => own.size > 0)
    .map(({ path, lines: own }) => ({ path, ...shareOf(own), missed: missedIn(own) }))
    .sort((left, right) => compareText(left.path, right.path));
  const unreported = facts
    .filter(({ path, metrics }) => metrics !== undefined && metrics.functions > 0 && !isTestPath(path))
    .filter(({ path }) => (newCode.lines.get(path)?.length ?? 0) > 0 && !lines.has(path))
    .map(({ path }) => path);
  return { since: newCode.since, ...totalOf(files), files, unreported: unreported.slice(0, UNREPORTED_SHOWN) };
}

function within(lines: ReadonlyMap<number, boolean>, ranges: LineRanges): ReadonlyMap<number, boolean> {
  const starts = ranges.filter((_line, index) => index % 2 === 0);
  return new Map(
    [...lines].filter(([line]) => starts.some((start, index) => line >= start && line <= (ranges[2 * index + 1] ?? 0))),
  );
}
