import { UsageQuery, UsageView } from '../../shared/contracts';
import { usageOfTenant } from '../../shared/jobs';
import { httpFunction } from '../runtime/http-function';

export const getUsageFunction = httpFunction({
  name: 'get-usage',
  method: 'GET',
  route: 'v1/usage',
  tag: 'Models',
  summary: 'Sum what calls of models took: tokens and money, by day, task, model and key',
  permission: 'usage:read',
  query: UsageQuery,
  output: UsageView,

  handle: async ({ query }, { caller, services }) => ({ data: await usageOfTenant(query, caller.tenantId, services) }),
});
