import type { PublicFunction } from '../../../findings';
import { isTestPath } from '../duplication/file-role';
import type { FileToAnalyze } from '../analyzer';
import type { FunctionRecord } from './function-record';

const MAX_FUNCTIONS = 500;
const MAX_NAME = 200;

interface Declaration {
  readonly name: string;
  /** The text from the start of its line to its name. */
  readonly head: string;
  /** Behind a line that makes all that follows private. */
  readonly isBehindPrivate: boolean;
  readonly isOutermost: boolean;
  /** Names that the file exports in a list. */
  readonly listed: ReadonlySet<string>;
}

type IsPublic = (declaration: Declaration) => boolean;

const HIDDEN = /(?:^|\s)(?:private|protected|internal|fileprivate)(?:\[[^\]]*\])?\s/;
const exported: IsPublic = ({ head, isOutermost, name, listed }) =>
  isOutermost && (/^\s*export\s|(?:^|\s)(?:module\.)?exports\b/.test(head) || listed.has(name));
const saysPublic: IsPublic = ({ head }) => /(?:^|\s)public\s/.test(head);

/** Whether other files can call a function, by the language; languages that say it elsewhere, as in headers, are left out. */
const PUBLIC: ReadonlyMap<string, IsPublic> = new Map<string, IsPublic>([
  ['javascript', exported],
  ['typescript', exported],
  ['java', saysPublic],
  ['csharp', saysPublic],
  ['go', ({ name }) => /^\p{Lu}/u.test(name)],
  ['kotlin', ({ head, isOutermost }) => isOutermost && !HIDDEN.test(head)],
  ['php', ({ head, isOutermost }) => isOutermost && !HIDDEN.test(head)],
  ['python', ({ name, isOutermost }) => isOutermost && !name.startsWith('_')],
  ['ruby', ({ isBehindPrivate, isOutermost }) => isOutermost && !isBehindPrivate],
  ['rust', ({ head }) => /(?:^|\s)pub\s/.test(head)],
  ['scala', ({ head, isOutermost }) => isOutermost && !HIDDEN.test(head)],
]);

/** The named functions of a file that other files can call, unless it holds tests. */
export function publicFunctions(file: FileToAnalyze, records: readonly FunctionRecord[]): PublicFunction[] {
  const { source, path } = file;
  const isPublic = PUBLIC.get(file.language);
  if (isPublic === undefined || isTestPath(path)) return [];
  const listed = exportedNames(file);
  const hiddenFrom = source.text.search(/^[ \t]*(?:private|protected)\b/m);
  const functions: PublicFunction[] = [];
  for (const record of records.slice(1)) {
    const name = record.name ?? '';
    if (name === '' || name.length > MAX_NAME || functions.length === MAX_FUNCTIONS) continue;
    const nameStart = nameStartOf(record, name, source.text);
    const line = source.lineOf(nameStart);
    const endLine = source.lineOf(Math.max(record.start, record.end - 1));
    const declaration: Declaration = {
      name,
      head: source.text.slice(Math.min(record.start, source.lineStart(line)), nameStart),
      isBehindPrivate: hiddenFrom >= 0 && hiddenFrom < record.start,
      isOutermost: record.parent === 0,
      listed,
    };
    if (endLine === line || !isPublic(declaration)) continue;
    const startColumn = nameStart - source.lineStart(line) + 1;
    functions.push({ name, line, startColumn, endColumn: startColumn + name.length, endLine });
  }
  return functions;
}

/** Of a function that is assigned to its name, the name stands before it. */
function nameStartOf({ start, bodyStart }: FunctionRecord, name: string, text: string): number {
  if (bodyStart > start) return bodyStart - name.length;
  return Math.max(0, text.lastIndexOf(name, start));
}

/** The names in `export { a, b as c }` and `export default d`. */
function exportedNames({ source, language }: FileToAnalyze): ReadonlySet<string> {
  if (language !== 'javascript' && language !== 'typescript') return new Set();
  const names = new Set<string>();
  for (const [, list = '', single = ''] of source.text.matchAll(
    /^export\s+(?:\{([^}]*)\}|default\s+([\w$]+)\s*;?\s*$)/gm,
  )) {
    for (const part of `${list},${single}`.split(',')) names.add(/^\s*([\w$]*)/.exec(part)?.[1] ?? '');
  }
  return names;
}
