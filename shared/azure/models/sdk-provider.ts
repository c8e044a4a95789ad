import { z } from 'zod';
import { ProviderFailure, type ModelProvider, type ProviderEvent } from '../../models';
import { completeChat, streamChat } from './chat-interface';
import { ClientCache, type ClientPorts } from './client-cache';
import { toProviderFailure } from './open-ai-failure';
import { completeResponse, streamResponse } from './responses-interface';

const Embeddings = z.object({
  data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()) })),
  usage: z.object({ prompt_tokens: z.number() }).nullish(),
});

/** Azure OpenAI, GitHub Models and whatever speaks like OpenAI, through the `openai` SDK. Each call is one request. */
export function createSdkProvider(ports: ClientPorts): ModelProvider {
  const clients = new ClientCache(ports);
  return {
    async complete(call) {
      try {
        const client = await clients.clientFor(call.route);
        return await (call.route.api === 'responses' ? completeResponse(client, call) : completeChat(client, call));
      } catch (error) {
        throw toProviderFailure(error);
      }
    },

    async *stream(call): AsyncGenerator<ProviderEvent> {
      try {
        const client = await clients.clientFor(call.route);
        yield* call.route.api === 'responses' ? streamResponse(client, call) : streamChat(client, call);
      } catch (error) {
        throw toProviderFailure(error);
      }
    },

    async embed({ route, texts, signal }) {
      try {
        const client = await clients.clientFor(route);
        const raw = await client.embeddings.create({ model: route.deployment, input: [...texts] }, { signal });
        const { data, usage } = Embeddings.parse(raw);
        const vectors = data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
        if (vectors.length !== texts.length) throw new ProviderFailure('malformed');
        return { vectors, inputTokens: usage?.prompt_tokens };
      } catch (error) {
        throw toProviderFailure(error);
      }
    },
  };
}
