import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { invalidSettings } from './invalid-settings';

export interface YamlData {
  /** Plain data: text, numbers, lists and maps. */
  data: unknown;
  /** The line of the name or the list entry at a path, or of the nearest one above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const MAX_BYTES = 64 * 1024;
/** No settings are deeper, and a parser that calls itself for each level has an end. */
const MAX_DEPTH = 20;

/** Reads YAML 1.2 as data alone: no tags, no anchors or aliases, no second document, bounded in size and depth. */
export function readYaml(bytes: Uint8Array): YamlData {
  if (bytes.length > MAX_BYTES) throw invalidSettings(`is larger than ${MAX_BYTES} bytes`);
  const text = decode(bytes);
  if (isTooDeep(text)) throw invalidSettings(`is nested more than ${MAX_DEPTH} levels deep`);
  const lines = new LineCounter();
  const document = parse(text, lines);
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0]);
    throw invalidSettings('is not valid YAML', [
      { field: `line ${line}`, issue: problem.message.split(/ at line \d+, column \d+:|\n/, 1)[0] ?? '' },
    ]);
  }
  return { data: toData(document), lineOf: (path) => lineOf(document, lines, path) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidSettings('is not UTF-8');
  }
}

/** Brackets and indentation bound the depth from above; quotes only make it less. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open++;
    if (character === ']' || character === '}') open--;
    if (open > MAX_DEPTH) return true;
  }
  return text.split('\n').some((line) => (/^[ \t-]*/u.exec(line)?.[0].replace(/[ \t]/gu, '').length ?? 0) > MAX_DEPTH);
}

function parse(text: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, version: '1.2', schema: 'core', resolveKnownTags: false, merge: false });
  } catch (cause) {
    throw invalidSettings('is not valid YAML', [], cause);
  }
}

function toData(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    // Only aliases are left to fail here.
    throw invalidSettings('uses an anchor or alias, which is not allowed', [], cause);
  }
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(step)) : undefined;
    node = isSeq(node) ? node.items[Number(step)] : pair?.value;
    const start = startOf(pair?.key ?? node);
    if (start === undefined) break;
    offset = start;
  }
  return lines.linePos(offset).line;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
