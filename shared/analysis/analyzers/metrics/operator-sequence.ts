interface Span {
  readonly start: number;
  readonly end: number;
}

interface OuterExpression extends Span {
  /** Behind the last operator of its own that was read. */
  readonly operatorEnd?: number;
}

/**
 * Whether a logical expression is an operand of the one around it, with nothing but parentheses between them: then both
 * are read as one sequence of operators. A negation, a comparison or a call between them starts a new one.
 */
export function isJoined(text: string, outer: OuterExpression, inner: Span): boolean {
  if (skip(text, outer.operatorEnd ?? outer.start, inner.start, '(') !== inner.start) return false;
  const behind = skip(text, inner.end, outer.end, ')');
  return behind >= outer.end || startsWithOperator(text, behind);
}

/** Where the first character stands that is neither space nor comment nor the bracket. */
function skip(text: string, from: number, limit: number, bracket: string): number {
  let at = from;
  while (at < limit) {
    const character = text[at] ?? '';
    if (character === bracket || character === '\\' || character <= ' ') at++;
    else if (text.startsWith('//', at) || character === '#') at = endOf(text, '\n', at, limit);
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at + 2, limit);
    else return at;
  }
  return at;
}

function endOf(text: string, close: string, from: number, limit: number): number {
  const at = text.indexOf(close, from);
  return at === -1 ? limit : at + close.length;
}

function startsWithOperator(text: string, at: number): boolean {
  const operator = /(?:&&|\|\||and\b|or\b)/y;
  operator.lastIndex = at;
  return operator.test(text);
}
