import { captureDepth } from './capture-depth';

/** A node that must read one of these texts, for the pattern to match. */
export interface RequiredTexts {
  readonly texts: readonly string[];
  /** How far above that node the pattern begins, at most. */
  readonly depth: number;
}

const EQUALS = /#(?:eq|any-of)\?\s+@([\w.-]+)((?:\s+"(?:[^"\\])*")+)\s*\)/g;
const MATCHES = /#match\?\s+@([\w.-]+)\s+"\^(?:\(\?:|\()?(\w+(?:\|\w+)*)\)?\$"\s*\)/g;
/** A shorter text stands in most files, so knowing it saves nothing. */
const MIN_CHARACTERS = 3;

/** What the predicates of a pattern demand of one of its nodes; of several, the one rarest to find, as far as its length tells. */
export function requiredTexts(pattern: string): RequiredTexts | undefined {
  const found: { capture: string; texts: string[] }[] = [];
  for (const [, capture = '', list = ''] of pattern.matchAll(EQUALS)) {
    found.push({ capture, texts: [...list.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text) });
  }
  for (const [, capture = '', words = ''] of pattern.matchAll(MATCHES)) {
    found.push({ capture, texts: words.split('|') });
  }
  const usable = found.flatMap(({ capture, texts }): RequiredTexts[] => {
    const depth = captureDepth(pattern, capture);
    return depth === undefined || shortest(texts) < MIN_CHARACTERS ? [] : [{ texts: texts.toSorted(), depth }];
  });
  return usable.sort((left, right) => shortest(right.texts) - shortest(left.texts))[0];
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}
