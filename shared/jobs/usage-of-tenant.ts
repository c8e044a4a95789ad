import { UsageDimension, type UsageQuery, type UsageView } from '../contracts';
import { AurelisError, type Clock } from '../kernel';
import type { UsageGroup, UsageLedger, UsageSum } from '../models';

export interface UsageOfTenantPorts {
  usage: Pick<UsageLedger, 'sum'>;
  clock: Clock;
}

const GROUPS: Record<UsageDimension, UsageGroup> = { day: 'day', task: 'task', model: 'model', key: 'callerId' };

/** What a tenant's calls of models took, from the first of this month until today unless it says otherwise. */
export async function usageOfTenant(
  { by, ...range }: UsageQuery,
  tenantId: string,
  { usage, clock }: UsageOfTenantPorts,
): Promise<UsageView> {
  const today = clock.now().toISOString().slice(0, 10);
  const to = range.to ?? today;
  const from = range.from ?? `${to.slice(0, 8)}01`;
  if (from > to) {
    throw new AurelisError('VALIDATION_ERROR', 'The request is not valid.', {
      details: [{ field: 'from', issue: `lies behind ${to}` }],
    });
  }
  const groupBy = [...new Set(by.split(','))].map((name) => GROUPS[UsageDimension.parse(name)]);
  const sums = await usage.sum(tenantId, { from, to, groupBy });
  return { from, to, total: totalOf(sums), items: sums.map(toItem) };
}

function toItem(sum: UsageSum): UsageView['items'][number] {
  const { day, task, model, callerId } = sum;
  return {
    ...(day === undefined ? {} : { day }),
    ...(task === undefined ? {} : { task }),
    ...(model === undefined ? {} : { model }),
    ...(callerId === undefined ? {} : { key_id: callerId }),
    ...countsOf(sum),
  };
}

function countsOf(sum: UsageSum): UsageView['total'] {
  return {
    calls: sum.calls,
    cached: sum.cachedCalls,
    failed: sum.failedCalls,
    input_tokens: sum.inputTokens,
    output_tokens: sum.outputTokens,
    cost_usd: sum.cost,
  };
}

function totalOf(sums: readonly UsageSum[]): UsageView['total'] {
  const total = { calls: 0, cached: 0, failed: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0 };
  for (const counts of sums.map(countsOf)) {
    total.calls += counts.calls;
    total.cached += counts.cached;
    total.failed += counts.failed;
    total.input_tokens += counts.input_tokens;
    total.output_tokens += counts.output_tokens;
    total.cost_usd += counts.cost_usd;
  }
  return total;
}
