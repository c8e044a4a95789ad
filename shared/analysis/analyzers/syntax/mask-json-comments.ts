/** Blanks comments and the commas behind last elements, as long as they were, so that every position stays. */
export function maskJsonComments(text: string): string {
  const parts: string[] = [];
  let copiedTo = 0;
  let comma = -1;
  const blank = (start: number, end: number) => {
    parts.push(text.slice(copiedTo, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '));
    copiedTo = end;
  };
  // A comma is blanked when its list or object ends before anything else comes, which is known only later.
  const gaps: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length;) {
    const end = tokenEnd(text, at);
    const character = text[at];
    if (character === '/' && end > at + 1) gaps.push({ start: at, end });
    else if (character === ',') comma = at;
    else if (character === '}' || character === ']') {
      if (comma !== -1) gaps.push({ start: comma, end: comma + 1 });
      comma = -1;
    } else if (!isSpace(character)) comma = -1;
    at = end;
  }
  for (const { start, end } of gaps.sort((left, right) => left.start - right.start)) blank(start, end);
  return parts.join('') + text.slice(copiedTo);
}

/** Where the string, comment or single character that starts here ends. */
function tokenEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at);
  if (text.startsWith('//', at)) return endOf(text, '\n', at, 0);
  if (text.startsWith('/*', at)) return endOf(text, '*/', at + 2, 2);
  return at + 1;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"' || text[at] === '\n') return at + 1;
  }
  return text.length;
}

function endOf(text: string, mark: string, from: number, markLength: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + markLength;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}
