import type { FileToAnalyze, Found } from '../analyzer';
import { maskJsonComments } from './mask-json-comments';
import { syntaxFinding } from './syntax-finding';

/** What is left to say about JSON: nothing, that it is JSON with comments, or where the grammar stumbles. */
export type JsonVerdict = { readonly found: readonly Found[] } | { readonly unreadable: string };

/** JSON is read exactly, by the parser of the language itself; comments are fine where the tool that reads the file takes them. */
export function jsonVerdict({ language, path, source: { text } }: FileToAnalyze): JsonVerdict {
  if (text.trim() === '' || isJson(text) || isFilledIn(text) || isSequence(text)) return { found: [] };
  const masked = maskJsonComments(text);
  if (!isJson(masked)) return { unreadable: masked };
  if (language === 'jsonc' || takesComments(path) || isTolerated(path, masked)) return { found: [] };
  const at = firstDifference(text, masked);
  return { found: [syntaxFinding(at, at + 1, 'JSON takes no comments and no trailing commas.', 'grammar')] };
}

/** Where the grammar sees nothing wrong, all that is known is that the text as a whole is not JSON. */
export function jsonFallback(text: string): Found {
  const end = text.trimEnd().length;
  return syntaxFinding(Math.max(end - 1, 0), end, 'The text is not valid JSON.', 'exact');
}

/** Settings of tools for developers, which begin with a dot or are called rc, and those of Renovate. */
function takesComments(path: string): boolean {
  return /(?:^|\/)(?:(?:\.[^/]+|[\w-]+rc|renovate)\.json$|vscode\/settings\.json$|\.(?:vscode|theia|cursor|fleet|hbuilderx)[\w.-]*\/)/.test(
    path,
  );
}

/** Browsers take comments in the manifests of their extensions, and uni-app in what describes an application. */
function isTolerated(path: string, text: string): boolean {
  if (!/(?:^|\/)(?:manifest[\w.-]*|pages)\.json$/.test(path)) return false;
  return /"(?:manifest_version|app-plus|mp-weixin|globalStyle)"/.test(text);
}

/** Whether a template engine has yet to write values, and not only texts, into the file. */
function isFilledIn(text: string): boolean {
  return /[:,[]\s*\{\{|^[ \t]*(?:\{\{|\{%)/m.test(text);
}

/** Logs and recordings are values of JSON one behind the other, each on a line of its own or beginning on one. */
function isSequence(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  return lines.every(isJson) || text.split(/(?<=^[}\]][ \t]*\r?\n)\s*(?=[[{])/m).every(isJson);
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
