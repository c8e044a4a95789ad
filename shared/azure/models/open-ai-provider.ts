import type { ModelProvider } from '../../models';
import type { ClientPorts } from './client-cache';

/** The `openai` SDK takes as long to load as several others: the first call loads it, not the start of the app. */
export function createOpenAiProvider(ports: ClientPorts): ModelProvider {
  let loading: Promise<ModelProvider> | undefined;
  const load = (): Promise<ModelProvider> =>
    (loading ??= import('./sdk-provider').then(({ createSdkProvider }) => createSdkProvider(ports)));
  return {
    complete: async (call) => (await load()).complete(call),
    async *stream(call) {
      yield* (await load()).stream(call);
    },
    embed: async (call) => (await load()).embed(call),
  };
}
