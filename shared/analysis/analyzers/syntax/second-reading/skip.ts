import type { Dialect } from './dialects';

/** Where code goes on; undefined where no such thing begins. */
type End = number | 'nowhere' | undefined;

export function endOfComment(text: string, at: number, { lineComments, nestedComments }: Dialect): End {
  if (text.charAt(at) !== '/') return undefined;
  if (lineComments && text.charAt(at + 1) === '/') return endOfLine(text, at);
  if (text.charAt(at + 1) !== '*') return undefined;
  const marks = nestedComments === true ? /\/\*|\*\//g : /\*\//g;
  marks.lastIndex = at + 2;
  for (let depth = 1, mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[0] === '*/' ? -1 : 1;
    if (depth === 0) return marks.lastIndex;
  }
  return 'nowhere';
}

/** The line of a directive, and what is behind `#else`, which stands beside the branch that was read. */
export function endOfDirective(text: string, at: number, { directives }: Dialect): End {
  if (directives !== true || text.charAt(at) !== '#') return undefined;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  if (text.slice(lineStart, at).trim() !== '') return undefined;
  const end = endOfContinuedLine(text, at);
  const [, leftOut] = /^#\s*(el(?:se|if)|if\s+0\b)/.exec(text.slice(at, at + 40)) ?? [];
  return leftOut === undefined ? end : endOfBranch(text, end, !leftOut.startsWith('el'));
}

/** The line that ends a branch: `#endif`, or `#else` where no other branch was read. */
function endOfBranch(text: string, from: number, mayElse: boolean): number {
  const lines = /^[ \t]*#[ \t]*(if|el|endif)/gm;
  lines.lastIndex = from;
  for (let depth = 1, line = lines.exec(text); line !== null; line = lines.exec(text)) {
    if (line[1] === 'el') {
      if (depth === 1 && mayElse) return endOfLine(text, line.index);
      continue;
    }
    depth += line[1] === 'if' ? 1 : -1;
    if (depth === 0) return endOfLine(text, line.index);
  }
  return text.length;
}

export function endOfRawText(text: string, at: number, { raw, tripleQuotes }: Dialect): End {
  if (tripleQuotes === true && text.startsWith('"""', at)) {
    const closing = /"""+/g;
    closing.lastIndex = at + 3;
    return closing.test(text) ? closing.lastIndex : 'nowhere';
  }
  if (raw === undefined || /\w/.test(text.charAt(at - 1))) return undefined;
  raw.begin.lastIndex = at;
  const opened = raw.begin.exec(text)?.[0];
  if (opened === undefined) return undefined;
  const end = raw.end(opened);
  const from = at + opened.length;
  if (typeof end === 'string') {
    const found = text.indexOf(end, from);
    return found === -1 ? 'nowhere' : found + end.length;
  }
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : 'nowhere';
}

const CHARACTER = /'(?:\\[^\n]|[^'\\\n])+'/y;
const CHARACTER_NOT_NAME = /'(?:\\[^\n][^'\n]{0,10}|[^\\'\n])'/uy;

/** A quote that ends nothing is one between digits, or begins a name. */
export function endOfCharacter(text: string, at: number, { singleQuotes }: Dialect): End {
  if (text.charAt(at) !== "'" || singleQuotes === 'text') return undefined;
  const pattern = singleQuotes === 'character' ? CHARACTER : CHARACTER_NOT_NAME;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function endOfContinuedLine(text: string, at: number): number {
  let end = endOfLine(text, at);
  while (end < text.length && /\\\r?$/.test(text.slice(Math.max(at, end - 2), end))) end = endOfLine(text, end + 1);
  return end;
}
