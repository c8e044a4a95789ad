import { parseAllDocuments } from 'yaml';

/** Beyond this the grammar is believed: reading it again costs more than it is worth. */
const MAX_CHARACTERS = 1024 * 1024;

/** Most parsers read a quoted text whose lines are indented less than the standard wants; this one misses its end. */
function isOnlyLessIndented(message: string, text: string): boolean {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1];
  return quote !== undefined && text.split(quote).length % 2 === 1;
}

/** Whether a parser that follows the specification reads what the grammar of YAML stumbles over, such as a line that ends in `\`. */
export function readsAsYaml(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return false;
  try {
    const documents = parseAllDocuments(text, { strict: false, uniqueKeys: false, logLevel: 'silent' });
    return [...documents].every(
      ({ errors: [first] }) => first === undefined || isOnlyLessIndented(first.message, text),
    );
  } catch (error) {
    // The parser calls itself for each level, so nesting made for it ends its stack.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
