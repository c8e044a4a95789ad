import type { CallLimits } from './ports';

export interface ModelGatewayOptions {
  /** What `MODELS_ROUTES` holds; undefined when no model is configured. */
  routes: unknown;
  /** Limits of tenants that have none of their own. */
  limits: CallLimits;
  /** How long answers and vectors are kept, and how much of them in memory. */
  keptForMs: number;
  memoryCharacters: number;
}

export const DEFAULT_MODEL_OPTIONS = {
  limits: { tenant: {}, key: {} },
  keptForMs: 24 * 3_600_000,
  memoryCharacters: 32 * 1024 * 1024,
} as const satisfies Omit<ModelGatewayOptions, 'routes'>;
