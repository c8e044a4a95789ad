/** A name, or members of one: what may be moved without a change of meaning, and needs no parentheses anywhere. */
export const OPERAND = String.raw`[\w$]+(?:\.[\w$]+|\[(?:[\w$.]+|'[^'\\\n]*'|"[^"\\\n]*")\])*`;
export const NUMBER = String.raw`-?(?:0x[\da-fA-F]+|\d+(?:\.\d+)?)(?![\w.])`;
export const STRING = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;

/** Whether an operand of a comparison begins behind this text: what binds more tightly does not stand there. */
export function startsOperand(before: string): boolean {
  return /(?:^|[([{},;:?]|&&|\|\||\?\?|=>|(?:^|[^=!<>])=|\b(?:return|case))\s*$/.test(before.slice(-200));
}

/** Whether an operand of a comparison ends before this text. */
export function endsOperand(behind: string): boolean {
  return /^(?:[ \t]*(?:[)\]},;:?]|&&|\|\||$)|[ \t]*\r?\n\s*(?:[)\]}?:]|&&|\|\|))/.test(behind.slice(0, 200));
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const FURTHEST = 4000;

/**
 * Where the bracket that opens at `open` is closed, and whether a comma stands between them at the outermost level; undefined where
 * that takes a parser: a slash may begin a regular expression, and a template may hold code.
 */
export function closingOf(text: string, open: number): { readonly at: number; readonly hasComma: boolean } | undefined {
  const stack: string[] = [];
  let hasComma = false;
  for (let at = open; at < text.length && at < open + FURTHEST; at++) {
    const character = text[at] ?? '';
    if (character === '/' || character === '`') return undefined;
    if (character === '"' || character === "'") {
      const literal = new RegExp(STRING, 'y');
      literal.lastIndex = at;
      const match = literal.exec(text);
      if (match === null) return undefined;
      at += match[0].length - 1;
    } else if (CLOSERS[character] !== undefined) stack.push(CLOSERS[character]);
    else if (')]}'.includes(character)) {
      if (stack.pop() !== character) return undefined;
      if (stack.length === 0) return { at, hasComma };
    } else if (character === ',' && stack.length === 1) hasComma = true;
  }
  return undefined;
}

/** The range of what is to go, with the rest of its line where nothing else stands there. */
export function wholeLines(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 200));
  if (rest === null || text.slice(lineStart, start).trim() !== '') return { start, end };
  return { start: lineStart, end: end + rest[0].length };
}

/** Whether a statement begins behind this text that may go without leaving a condition without one. */
export function mayLoseStatement(before: string, behind: RegExp): boolean {
  return (before.trim() === '' || behind.test(before)) && !/\/\/[^\n]*\n\s*$/.test(before);
}
