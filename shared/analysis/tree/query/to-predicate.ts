import type { TextPredicate } from './flat-pattern';
import { unquoted } from './pattern-tokens';

const WHOLE_WORDS = /^\^(?:\(\?:|\()?(?<words>\w+(?:\|\w+)*)\)?\$$/;

/** What a predicate demands of one captured text; undefined where it compares captures or is not known. */
export function toPredicate([name, capture = '', ...values]: readonly string[]): TextPredicate | undefined {
  if (!capture.startsWith('@') || values.some((value) => !value.startsWith('"'))) return undefined;
  const test = testOf(name ?? '', values.map(unquoted));
  return test === undefined ? undefined : { capture: capture.slice(1), ...test };
}

function testOf(name: string, texts: readonly string[]): Omit<TextPredicate, 'capture'> | undefined {
  const [first = ''] = texts;
  if (name === '#eq?' || name === '#any-of?') return { texts, holds: (text) => texts.includes(text) };
  if (name === '#not-eq?') return { holds: (text) => text !== first };
  if (name !== '#match?') return undefined;
  const expression = new RegExp(first);
  const words = WHOLE_WORDS.exec(first)?.groups?.['words'];
  return { holds: (text) => expression.test(text), ...(words === undefined ? {} : { texts: words.split('|') }) };
}
