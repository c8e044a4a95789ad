import { z } from 'zod';
import { ModelDefinition } from './registry/model-definition';
import { MODEL_TASKS } from './model-task';
import { PROVIDERS } from './route';

const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'It is made of small letters, digits and hyphens.');
const Order = z.partialRecord(z.enum(MODEL_TASKS), z.array(Name).min(1));

const LimitSettings = z.strictObject({
  requestsPerMinute: z.int().positive().optional(),
  tokensPerMinute: z.int().positive().optional(),
  dollarsPerMonth: z.number().nonnegative().optional(),
});

const RouteSettings = z
  .strictObject({
    name: Name,
    provider: z.enum(PROVIDERS),
    url: z.url({ protocol: /^https?$/ }),
    /** Name of a model of the registry. */
    model: z.string().min(1),
    deployment: z.string().min(1).optional(),
    api: z.enum(['chat', 'responses']).default('chat'),
    apiVersion: z.string().default('2025-04-01-preview'),
    keySecret: z.string().min(1).optional(),
    tasks: z.array(z.enum(MODEL_TASKS)).min(1).optional(),
    takesFiltered: z.boolean().default(false),
    timeoutSeconds: z.number().positive().max(600).default(90),
  })
  .refine(({ provider, url }) => provider === 'custom' || isProtected(url), {
    path: ['url'],
    message: 'A key or a token is not sent without TLS, but to this machine.',
  });
export type RouteSettings = z.infer<typeof RouteSettings>;

/** The routes of an installation: what `MODELS_ROUTES` holds. */
export const ModelRoutes = z.strictObject({
  routes: z.array(RouteSettings),
  /** Routes of a task, the first one first. A task without an entry is ordered by price and latency. */
  order: Order.default({}),
  /** Models the registry does not have, or has other prices for. */
  models: z.array(ModelDefinition).default([]),
  tenants: z
    .record(
      z.string(),
      z.strictObject({
        /** The only routes its requests may take. */
        routes: z.array(Name).optional(),
        order: Order.optional(),
        limits: LimitSettings.optional(),
        keyLimits: LimitSettings.optional(),
      }),
    )
    .default({}),
});
export type ModelRoutes = z.infer<typeof ModelRoutes>;

function isProtected(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
