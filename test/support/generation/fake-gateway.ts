import type { ModelAnswer, ModelGateway, ModelRequest, ModelStatus } from '../../../shared/models';
import type { ModelPort } from '../../../shared/generation';

/** What a model answers: text, or the JSON of a structured output. */
export type Script = (request: ModelRequest, call: number) => unknown;

export interface FakeGateway extends ModelPort {
  /** All that was sent, in order. */
  readonly sent: ModelRequest[];
}

const ROUTE: ModelStatus = {
  route: 'fake',
  provider: 'custom',
  model: 'fake-1',
  deployment: 'fake-1',
  tasks: ['generate', 'complete', 'explain', 'fix', 'document', 'test', 'refactor', 'review'],
  state: 'ready',
  contextTokens: 64_000,
  maxOutputTokens: 8000,
  price: { input: 1, output: 1 },
};

/** Answers from a script and keeps what it was sent: a model that does whatever the test wants, bad things above all. */
export function fakeGateway(script: Script, status: Partial<ModelStatus> = {}): FakeGateway {
  const sent: ModelRequest[] = [];
  const next = (request: ModelRequest) => {
    sent.push(request);
    return script(request, sent.length);
  };
  return {
    sent,
    hasRoute: () => true,
    models: async () => [{ ...ROUTE, ...status }],
    // A word a token: enough to see that room is counted.
    countTokens: (text) => text.split(/\s+/).length,
    estimate: (request) => ({ inputTokens: request.messages.length, maxCost: 0.01, route: 'fake' }),
    async *stream(request) {
      const text = String(next(request));
      for (const piece of text.match(/[^]{1,7}/g) ?? []) yield { kind: 'text', text: piece };
      yield { kind: 'end', answer: answerOf(text) };
    },
    completeStructured: completeStructured(next),
  };
}

function completeStructured(next: (request: ModelRequest) => unknown): ModelGateway['completeStructured'] {
  return async (request, { schema }) => {
    const value = schema.parse(next(request));
    return { ...answerOf(JSON.stringify(value)), value };
  };
}

function answerOf(text: string): ModelAnswer {
  return {
    text,
    finish: 'stop',
    provider: 'custom',
    model: 'fake-1',
    route: 'fake',
    cached: false,
    shared: false,
    usage: { inputTokens: 100, outputTokens: 10 },
    cost: 0.001,
    fallbacks: [],
    latencyMs: 5,
  };
}
