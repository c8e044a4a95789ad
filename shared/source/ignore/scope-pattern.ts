import { startOfEnd } from '../../kernel';

/**
 * Rewrites one line of an ignore file so that it means the same seen from the root. Undefined for lines that hold no pattern.
 * One list of rules for the whole tree is what lets a deeper file, or `.aurelisignore`, re-include what another one excludes.
 */
export function scopePattern(line: string, folder: string): string | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  const isNegative = line.startsWith('!');
  const body = isNegative ? line.slice(1) : line;
  const trimmed = body.slice(
    0,
    startOfEnd(body, (character) => character === ' '),
  );
  if (/^\/*$/.test(trimmed)) return undefined;
  if (folder === '') return line;

  const slash = trimmed.indexOf('/');
  const isAnchored = slash !== -1 && slash < trimmed.length - 1;
  const base = `/${escapePattern(folder)}${isAnchored ? '' : '**/'}`;
  return (isNegative ? '!' : '') + base + (body.startsWith('/') ? body.slice(1) : body);
}

function escapePattern(folder: string): string {
  return folder.replace(/[\\*?[\]]/g, '\\$&');
}
