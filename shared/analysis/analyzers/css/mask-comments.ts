/** Blanks comments, the insides of strings and of `url(…)`, so that every brace left is one and every position stays. */
export function maskComments(text: string, hasLineComments: boolean): string {
  const parts: string[] = [];
  let copiedTo = 0;
  const blank = (start: number, end: number) => {
    parts.push(text.slice(copiedTo, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '));
    copiedTo = end;
  };
  for (let at = 0; at < text.length;) {
    const character = text[at];
    if (character === '"' || character === "'") {
      const end = stringEnd(text, at);
      blank(at + 1, Math.max(at + 1, end - 1));
      at = end;
    } else if (text.startsWith('/*', at)) {
      const end = endOf(text, '*/', at + 2);
      blank(at, end);
      at = end;
    } else if (hasLineComments && text.startsWith('//', at)) {
      const end = lineEnd(text, at);
      blank(at, end);
      at = end;
    } else if (isUrl(text, at)) {
      const end = urlEnd(text, at + 4);
      blank(at + 4, end);
      at = end;
    } else at++;
  }
  return parts.join('') + text.slice(copiedTo);
}

/** At a line break a string without an end is over. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at + 1;
    else if (text[at] === '\n') return at;
  }
  return text.length;
}

function isUrl(text: string, at: number): boolean {
  return (text[at] === 'u' || text[at] === 'U') && text.slice(at, at + 4).toLowerCase() === 'url(';
}

/** Up to the bracket; a bracket inside quotes belongs to the address. */
function urlEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[ \t]/.test(text.charAt(at))) at++;
  if (text[at] === '"' || text[at] === "'") return stringEnd(text, at);
  const line = text.slice(at, lineEnd(text, at));
  const end = line.indexOf(')');
  return at + (end === -1 ? line.length : end);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end + mark.length;
}
