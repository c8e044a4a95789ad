import type { ModelMessage, ModelRequest } from '../model-request';
import type { TokenUsage } from '../model-answer';
import type { ProviderCall } from '../ports';
import type { ModelDefinition } from '../registry/model-definition';
import type { Route } from '../route';
import { countMessageTokens } from '../tokens/count-tokens';

/** A request with the routes it may take, and what it takes on each. */
export interface CallPlan {
  request: ModelRequest;
  output: ProviderCall['output'];
  candidates: readonly Route[];
  /** Counted exactly. */
  usageFor: (route: Route) => TokenUsage;
}

/** A UTF-16 unit is at most three bytes, and a token at least one. */
const MOST_TOKENS_PER_CHARACTER = 3;
/** What code usually takes. */
const CHARACTERS_PER_TOKEN = 3.5;

/** Sizes of one request: rough ones for choosing a route, exact ones where they decide, each counted once. */
export class RequestSize {
  /** With tools and calls of them as text, which is about what they take. */
  readonly #messages: readonly ModelMessage[];
  readonly #characters: number;
  readonly #exact = new Map<string, number>();

  constructor(private readonly request: ModelRequest) {
    this.#messages = shownOf(request);
    this.#characters = this.#messages.reduce((sum, { content }) => sum + content.length, 0);
  }

  /** Exact only where it might not fit, for counting takes longer than everything else the gateway does. */
  roughly(route: Route): TokenUsage {
    const { model } = route;
    const outputTokens = this.#outputOf(route);
    const most = this.#characters * MOST_TOKENS_PER_CHARACTER * model.tokenFactor + 8 * this.#messages.length;
    if (most + outputTokens > model.contextTokens) return this.exactly(route);
    return { inputTokens: Math.ceil(this.#characters / CHARACTERS_PER_TOKEN), outputTokens };
  }

  exactly(route: Route): TokenUsage {
    return { inputTokens: this.exactlyFor(route.model), outputTokens: this.#outputOf(route) };
  }

  exactlyFor(model: ModelDefinition): number {
    const key = `${model.encoding} ${model.tokenFactor}`;
    const tokens = this.#exact.get(key) ?? countMessageTokens(this.#messages, model);
    this.#exact.set(key, tokens);
    return tokens;
  }

  #outputOf({ model }: Route): number {
    return Math.min(this.request.maxOutputTokens, model.maxOutputTokens);
  }
}

function shownOf({ messages, tools }: ModelRequest): ModelMessage[] {
  const shown = messages.map((message): ModelMessage => {
    const { role, content, toolCalls } = message;
    return toolCalls === undefined ? message : { role, content: content + JSON.stringify(toolCalls) };
  });
  return tools === undefined ? shown : [...shown, { role: 'system', content: JSON.stringify(tools) }];
}
