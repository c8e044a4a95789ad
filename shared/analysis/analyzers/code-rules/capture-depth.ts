interface Group {
  readonly isAlternation: boolean;
  isOptional: boolean;
  holdsCapture: boolean;
}

/**
 * How many levels of nodes may lie between the start of a pattern and a node that it captures; undefined where the pattern can
 * match without that capture, or captures it more than once.
 */
export function captureDepth(pattern: string, capture: string): number | undefined {
  const open: Group[] = [];
  /** What a quantifier or a capture that comes next belongs to. */
  let closed: Group | undefined;
  let depth: number | undefined;
  for (const token of tokensOf(pattern)) {
    if (token === '?' || token === '*') {
      if (closed?.holdsCapture === true) return undefined;
      if (closed !== undefined) closed.isOptional = true;
    } else if (token === `@${capture}`) {
      if (depth !== undefined || closed?.isOptional === true || open.some(({ isAlternation }) => isAlternation)) {
        return undefined;
      }
      depth = open.length;
      for (const group of open) group.holdsCapture = true;
    } else {
      closed = follow(token, open, closed);
    }
  }
  return depth;
}

/** Opens and closes groups; gives the one that has just been closed. */
function follow(token: string, open: Group[], closed: Group | undefined): Group | undefined {
  if (token === ')' || token === ']') return open.pop();
  if (token === '(' || token === '[') {
    open.push({ isAlternation: token === '[', isOptional: false, holdsCapture: false });
  }
  // Another capture of the same node changes nothing.
  return token.startsWith('@') ? closed : undefined;
}

/** Up to the first predicate: the name of a capture in there is none of the pattern's own. */
function tokensOf(pattern: string): string[] {
  const tokens = pattern.match(/"(?:[^"\\]|\\.)*"|;[^\n]*|[()[\]?*]|[@#][\w.?!-]+|[^\s()[\]"?*@#;]+/g) ?? [];
  const predicate = tokens.findIndex((token) => token.startsWith('#'));
  return predicate === -1 ? tokens : tokens.slice(0, predicate);
}
