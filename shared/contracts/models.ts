import { z } from 'zod';

/** One entry of the registry and how it is doing. */
export const ModelView = z.object({
  route: z.string().describe('What `model` of a request may name.'),
  provider: z.string(),
  model: z.string(),
  tasks: z.array(z.string()),
  state: z.enum(['ready', 'cooling-down', 'retired']),
  deployment: z.string(),
  reason: z.string().optional().describe('Why it is not ready.'),
  available_at: z.iso.datetime().optional().describe('When it is asked again.'),
  context_tokens: z.int(),
  max_output_tokens: z.int(),
  price: z.object({ input_usd_per_million: z.number(), output_usd_per_million: z.number() }),
  retires_on: z.string().optional(),
  latency_ms: z.number().optional().describe('Measured, a moving average.'),
});
export type ModelView = z.infer<typeof ModelView>;

export const ModelsView = z.object({ items: z.array(ModelView), notice: z.string().optional() });
export type ModelsView = z.infer<typeof ModelsView>;

export const UsageDimension = z.enum(['day', 'task', 'model', 'key']);
export type UsageDimension = z.infer<typeof UsageDimension>;

const MAX_DAYS = 400;

export const UsageQuery = z
  .strictObject({
    from: z.iso.date().optional().describe('First day, UTC; the first of this month when absent.'),
    to: z.iso.date().optional().describe('Last day, UTC; today when absent.'),
    by: z
      .string()
      .regex(/^(day|task|model|key)(,(day|task|model|key))*$/, 'is a list such as `day,task`')
      .default('day')
      .describe('What to group by: any of `day`, `task`, `model` and `key`, with commas between them.'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'lies before `from`',
  })
  .refine(({ from, to }) => daysBetween(from, to) <= MAX_DAYS, {
    path: ['from'],
    error: `lies more than ${MAX_DAYS} days before \`to\``,
  });
export type UsageQuery = z.infer<typeof UsageQuery>;

function daysBetween(from: string | undefined, to: string | undefined): number {
  if (from === undefined || to === undefined) return 0;
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

const counted = {
  calls: z.int(),
  cached: z.int(),
  failed: z.int(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  cost_usd: z.number(),
};

export const UsageView = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  total: z.object(counted),
  items: z.array(
    z.object({
      day: z.string().optional(),
      task: z.string().optional(),
      model: z.string().optional(),
      key_id: z.string().optional(),
      ...counted,
    }),
  ),
});
export type UsageView = z.infer<typeof UsageView>;
