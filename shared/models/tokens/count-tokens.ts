import type { ModelMessage } from '../model-request';
import type { ModelDefinition } from '../registry/model-definition';

type Encoding = ModelDefinition['encoding'];

interface Tokenizer {
  countTokens: (text: string, options: { disallowedSpecial: Set<string> }) => number;
}

/** Both are megabytes: each is loaded by the first count for a model that has it. */
const LOADERS: Record<Encoding, () => Tokenizer> = {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() would make every count asynchronous
  o200k_base: () => require('gpt-tokenizer/encoding/o200k_base') as Tokenizer,
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the same
  cl100k_base: () => require('gpt-tokenizer/encoding/cl100k_base') as Tokenizer,
};

/** A marker such as `<|endoftext|>` in code under analysis is text like any other. */
const TEXT_ALONE = { disallowedSpecial: new Set<string>() };

/** Merging pairs takes the square of what is not broken by a space; a minified file would take seconds. */
const LONG_RUN = /\S{500}|\s{500}/g;

/** What a message takes beside its text, and the start of the answer. */
const TOKENS_PER_MESSAGE = 4;
const TOKENS_PER_ANSWER = 3;

export function countTokens(text: string, model: ModelDefinition): number {
  const { countTokens: count } = LOADERS[model.encoding]();
  let tokens = 0;
  for (const piece of piecesOf(text)) tokens += count(piece, TEXT_ALONE);
  return Math.ceil(tokens * model.tokenFactor);
}

export function countMessageTokens(messages: readonly ModelMessage[], model: ModelDefinition): number {
  let tokens = TOKENS_PER_ANSWER;
  for (const { content } of messages) tokens += TOKENS_PER_MESSAGE + countTokens(content, model);
  return tokens;
}

function* piecesOf(text: string): Iterable<string> {
  let start = 0;
  for (const { index, 0: run } of text.matchAll(LONG_RUN)) {
    yield text.slice(start, index + run.length);
    start = index + run.length;
  }
  yield text.slice(start);
}
