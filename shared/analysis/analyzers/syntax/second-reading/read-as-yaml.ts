import { parseAllDocuments } from 'yaml';
import type { Found } from '../../analyzer';
import { trustOf } from '../grammars';
import { syntaxFinding } from '../syntax-finding';

/** Beyond this the grammar is believed: reading it again costs more than it is worth. */
const MAX_CHARACTERS = 1024 * 1024;

/** Most parsers read a quoted text whose lines are indented less than the standard wants; this one misses its end. */
function isOnlyLessIndented(message: string, text: string): boolean {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1];
  return quote !== undefined && text.split(quote).length % 2 === 1;
}

/**
 * What a parser that follows the specification finds wrong with what the grammar of YAML stumbles over: nothing, as with a line that
 * ends in `\`, or the first error, which the others follow from. Undefined where the grammar is to be believed.
 */
export function readAsYaml(text: string): readonly Found[] | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  try {
    const options = { strict: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
    for (const { errors } of parseAllDocuments(text, options)) {
      const [first] = errors;
      if (first === undefined || isOnlyLessIndented(first.message, text)) continue;
      if (first.code === 'RESOURCE_EXHAUSTION') return undefined;
      const [start, end] = first.pos;
      return [
        syntaxFinding(start, Math.max(start, endInLine(text, start, end)), asSentence(first.message), trustOf('yaml')),
      ];
    }
    return [];
  } catch (error) {
    // The parser calls itself for each level, so nesting made for it ends its stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function endInLine(text: string, start: number, end: number): number {
  const lineEnd = text.indexOf('\n', start);
  return lineEnd === -1 ? end : Math.min(end, lineEnd);
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
