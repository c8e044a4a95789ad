import type { SourceText } from './source-text';

/** Beyond this, a line was written by a machine. */
const MAX_LINE_CHARACTERS = 20_000;

export function isMinified(source: SourceText): boolean {
  return source.longestLine > MAX_LINE_CHARACTERS;
}
