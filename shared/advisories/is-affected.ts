import type { PackageEcosystem } from '../findings';
import type { Advisory, RangeEvent } from './advisory';
import { compareVersions, type CompareVersions } from './versions/compare-versions';

export interface Affected {
  /** The lowest version above this one that mends it; undefined where there is none yet. */
  readonly fixed: string | undefined;
}

/** Whether a version is affected, as the OSV schema evaluates ranges and versions; a version nobody can order is not. */
export function isAffected(ecosystem: PackageEcosystem, version: string, advisory: Advisory): Affected | undefined {
  const compare = compareVersions(ecosystem);
  const within = advisory.ranges.some((range) => isWithin(version, range, compare));
  const isListed = advisory.versions.some((listed) => listed === version || compare(listed, version) === 0);
  return within || isListed ? { fixed: lowestFix(version, advisory.ranges.flat(), compare) } : undefined;
}

const FROM_THE_START = '0';

function isWithin(version: string, range: readonly RangeEvent[], compare: CompareVersions): boolean {
  const limits = range.filter(({ kind, version: at }) => kind === 'limit' && at !== '*');
  if (limits.length > 0 && !limits.some(({ version: at }) => isBelow(compare(version, at)))) return false;
  const events = range
    .filter(({ kind }) => kind !== 'limit')
    .toSorted((left, right) => compareEvents(left.version, right.version, compare));
  let affected = false;
  for (const { kind, version: at } of events) {
    const order = at === FROM_THE_START ? 1 : compare(version, at);
    // A branch, or a version of no known form: nobody can say on which side of the event it is.
    if (order === undefined) return false;
    if (kind === 'introduced' && order >= 0) affected = true;
    if (kind === 'fixed' && order >= 0) affected = false;
    if (kind === 'last_affected' && order > 0) affected = false;
  }
  return affected;
}

function compareEvents(left: string, right: string, compare: CompareVersions): number {
  if (left === FROM_THE_START || right === FROM_THE_START) {
    return Number(right === FROM_THE_START) - Number(left === FROM_THE_START);
  }
  return compare(left, right) ?? 0;
}

function isBelow(order: number | undefined): boolean {
  return order !== undefined && order < 0;
}

function lowestFix(version: string, events: readonly RangeEvent[], compare: CompareVersions): string | undefined {
  return events
    .filter(({ kind, version: at }) => kind === 'fixed' && isBelow(compare(version, at)))
    .map(({ version: at }) => at)
    .sort((left, right) => compare(left, right) ?? 0)[0];
}
