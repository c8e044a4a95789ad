/**
 * Rewrites one line of an ignore file so that it means the same seen from the root. Undefined for lines that hold no pattern.
 * One list of rules for the whole tree is what lets a deeper file, or `.aurelisignore`, re-include what another one excludes.
 */
export function scopePattern(line: string, folder: string): string | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  const isNegative = line.startsWith('!');
  const body = isNegative ? line.slice(1) : line;
  const trimmed = withoutSpacesAtEnd(body);
  if (/^\/*$/.test(trimmed)) return undefined;
  if (folder === '') return line;

  const slash = trimmed.indexOf('/');
  const isAnchored = slash !== -1 && slash < trimmed.length - 1;
  const base = `/${escapePattern(folder)}${isAnchored ? '' : '**/'}`;
  return (isNegative ? '!' : '') + base + (body.startsWith('/') ? body.slice(1) : body);
}

/** A pattern like ` +$` would try each of a million spaces in the middle as the last ones. */
function withoutSpacesAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

function escapePattern(folder: string): string {
  return folder.replace(/[\\*?[\]]/g, '\\$&');
}
