import type { FileToAnalyze, Found } from '../analyzer';
import { maskJsonComments } from './mask-json-comments';
import { syntaxFinding } from './syntax-finding';

/** What is left to say about JSON: nothing, that it is JSON with comments, or where the grammar stumbles. */
export type JsonVerdict = { readonly found: readonly Found[] } | { readonly unreadable: string };

/** JSON is read exactly, by the parser of the language itself; comments are fine where the tool that reads the file takes them. */
export function jsonVerdict({ language, source: { text } }: FileToAnalyze): JsonVerdict {
  if (text.trim() === '' || isJson(text)) return { found: [] };
  const masked = maskJsonComments(text);
  if (!isJson(masked)) return { unreadable: masked };
  if (language === 'jsonc') return { found: [] };
  const at = firstDifference(text, masked);
  return { found: [syntaxFinding(at, at + 1, 'JSON takes no comments and no trailing commas.', 'grammar')] };
}

/** Where the grammar sees nothing wrong, all that is known is that the text as a whole is not JSON. */
export function jsonFallback(text: string): Found {
  const end = text.trimEnd().length;
  return syntaxFinding(Math.max(end - 1, 0), end, 'The text is not valid JSON.', 'exact');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The parser throws for one reason only: a text that is not JSON.
    return false;
  }
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (left[at] === right[at] && at < left.length) at++;
  return at;
}
