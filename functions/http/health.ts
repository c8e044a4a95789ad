import { z } from 'zod';
import { httpFunction } from '../runtime/http-function';

export const healthFunction = httpFunction({
  name: 'health',
  method: 'GET',
  route: 'health',
  tag: 'Service',
  summary: 'Tell that the app is up',
  description: 'Asks nothing of anything else; see `/api/health/ready` for that.',
  permission: 'anonymous',
  output: z.strictObject({ status: z.literal('ok') }),

  handle: () => Promise.resolve({ data: { status: 'ok' } }),
});
