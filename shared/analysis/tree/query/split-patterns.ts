/** The patterns of a tree-sitter query, each with its captures, quantifiers and predicates. */
export function splitPatterns(query: string): string[] {
  const patterns: string[] = [];
  let start = -1;
  let depth = 0;
  for (let at = 0; at < query.length; at++) {
    const character = query[at];
    if (character === ';') {
      at = endOfLine(query, at);
      continue;
    }
    const opens = character === '(' || character === '[';
    if (depth === 0 && (opens || character === '"')) {
      if (start !== -1) patterns.push(query.slice(start, at).trim());
      start = at;
    }
    if (character === '"') at = endOfString(query, at);
    else if (opens) depth++;
    else if (character === ')' || character === ']') depth--;
  }
  if (start !== -1) patterns.push(query.slice(start).trim());
  return patterns;
}

function endOfLine(query: string, at: number): number {
  const end = query.indexOf('\n', at);
  return end === -1 ? query.length : end;
}

function endOfString(query: string, start: number): number {
  for (let at = start + 1; at < query.length; at++) {
    if (query[at] === '\\') at++;
    else if (query[at] === '"') return at;
  }
  return query.length;
}
