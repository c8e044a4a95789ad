import { codeTerms } from './code-terms';

/** What a chunk says counts once; what it is called, and where it lies, more. */
const SYMBOL_WEIGHT = 3;
const PATH_WEIGHT = 2;

export interface TextToIndex {
  readonly path: string;
  readonly symbol?: string | undefined;
  readonly text: string;
}

/** For every term the chunks it is in, with how often: chunk, count, chunk, count, and so on, chunks ascending. */
export type Postings = Map<string, number[]>;

/** Notes a chunk's terms under its number and returns how many there are. */
export function addToPostings(postings: Postings, chunk: number, { path, symbol = '', text }: TextToIndex): number {
  const counts = new Map<string, number>();
  let length = 0;
  const count = (terms: readonly string[], weight: number): void => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
    length += terms.length * weight;
  };
  count(codeTerms(text), 1);
  count(codeTerms(symbol), SYMBOL_WEIGHT);
  count(codeTerms(path), PATH_WEIGHT);
  for (const [term, times] of counts) {
    const list = postings.get(term);
    if (list === undefined) postings.set(term, [chunk, times]);
    else list.push(chunk, times);
  }
  return length;
}
