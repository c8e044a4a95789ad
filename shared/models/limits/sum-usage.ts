import type { UsageGroup, UsageQuery, UsageSum } from '../usage';

/** Daily sums of one task, model and key, added up by what was asked for, in the order of the groups. */
export function sumUsage(days: Iterable<Required<UsageSum>>, query: UsageQuery): UsageSum[] {
  const sums = new Map<string, UsageSum>();
  for (const day of days) {
    if (day.day === undefined || day.day < query.from || day.day > query.to) continue;
    if (query.callerId !== undefined && query.callerId !== day.callerId) continue;
    const key = JSON.stringify(query.groupBy.map((group) => day[group] ?? ''));
    const sum = sums.get(key) ?? emptySum(day, query.groupBy);
    sum.calls += day.calls;
    sum.cachedCalls += day.cachedCalls;
    sum.failedCalls += day.failedCalls;
    sum.inputTokens += day.inputTokens;
    sum.outputTokens += day.outputTokens;
    sum.cost += day.cost;
    sums.set(key, sum);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

function emptySum(day: UsageSum, groups: readonly UsageGroup[]): UsageSum {
  const counts = { calls: 0, cachedCalls: 0, failedCalls: 0, inputTokens: 0, outputTokens: 0, cost: 0 };
  return { ...Object.fromEntries(groups.map((group) => [group, day[group]])), ...counts };
}
