import type { TextPredicate } from './flat-pattern';
import { unquoted } from './pattern-tokens';

/** What a predicate demands of one captured text; undefined where it compares captures or is not known. */
export function toPredicate([name, capture = '', ...values]: readonly string[]): TextPredicate | undefined {
  if (!capture.startsWith('@') || values.some((value) => !value.startsWith('"'))) return undefined;
  const texts = values.map(unquoted);
  const holds = testOf(name ?? '', texts);
  return holds === undefined ? undefined : { capture: capture.slice(1), holds };
}

function testOf(name: string, texts: readonly string[]): ((text: string) => boolean) | undefined {
  const [first = ''] = texts;
  if (name === '#eq?') return (text) => text === first;
  if (name === '#not-eq?') return (text) => text !== first;
  if (name === '#any-of?') return (text) => texts.includes(text);
  if (name === '#match?') return (text) => new RegExp(first).test(text);
  return undefined;
}
