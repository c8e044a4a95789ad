import type { SourceText } from '../../text/source-text';
import type { TreeError } from './tree-errors';

/** Macros are written in capitals, by convention; lines that start with # or end with a backslash are theirs too. */
const MACRO = /^[ \t]*#|\b_*[A-Z]{2}\w*|_[A-Z]{2}|\b[A-Z]\(|\\\r?$/m;
/** A macro that the grammar stumbles over may stand just before or behind. */
const LINES_AROUND = 2;

/**
 * Whether a macro stands where a grammar of C or C++ stumbles. What a macro stands for is not in the file, so valid code
 * looks broken there.
 */
export function isNearMacro(source: SourceText, { around }: TreeError): boolean {
  const from = source.lineStart(Math.max(1, source.lineOf(around.start) - LINES_AROUND));
  const to = source.lineEnd(source.lineOf(around.end) + LINES_AROUND);
  return MACRO.test(source.text.slice(from, to));
}
