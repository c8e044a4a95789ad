import type { ModelDefinition } from './registry/model-definition';
import type { ModelTask } from './model-task';

export const PROVIDERS = ['azure-openai', 'github-models', 'custom'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/** One deployment of one model, and how it is reached. */
export interface Route {
  name: string;
  provider: ProviderName;
  url: string;
  model: ModelDefinition;
  /** What the provider calls it. */
  deployment: string;
  api: 'chat' | 'responses';
  apiVersion: string;
  /** Name of the secret with its key; without one, the app's identity is shown (Azure) or nothing (custom). */
  keySecret: string | undefined;
  tasks: readonly ModelTask[];
  /** Whether it may be asked what the content filter of another route has refused. */
  takesFiltered: boolean;
  timeoutMs: number;
}
