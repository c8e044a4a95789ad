import type { Place } from '../../values/value';

/** What stands between `${{` and `}}`; the place includes both. */
export interface Expression extends Place {
  readonly inner: string;
  readonly innerStart: number;
}

/** An expression may not be longer than this by far. */
const MAX_CHARACTERS = 21_000;

/** Expressions in a stretch of text; braces inside their strings do not end them. */
export function expressionsBetween(text: string, { start, end }: Place): Expression[] {
  const expressions: Expression[] = [];
  for (let at = text.indexOf('${{', start); at !== -1 && at < end;) {
    const close = closeOf(text, at + 3, Math.min(end, at + MAX_CHARACTERS));
    if (close === undefined) return expressions;
    expressions.push({ start: at, end: close + 2, inner: text.slice(at + 3, close), innerStart: at + 3 });
    at = text.indexOf('${{', close + 2);
  }
  return expressions;
}

function closeOf(text: string, from: number, end: number): number | undefined {
  let isString = false;
  for (let at = from; at < end; at++) {
    if (text[at] === "'") isString = !isString;
    else if (!isString && text[at] === '}' && text[at + 1] === '}' && at + 1 < end) return at;
  }
  return undefined;
}

/** The expression with its strings blanked, so that names in it are names. */
export function withoutStrings(inner: string): string {
  return inner.replaceAll(/'(?:[^']|'')*'/g, (literal) => ' '.repeat(literal.length));
}
