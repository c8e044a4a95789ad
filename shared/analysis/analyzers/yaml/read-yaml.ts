import { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments, type Document, type Node, Scalar } from 'yaml';
import { isTemplate } from '../syntax/is-template';
import type { YamlFile, YamlPair, YamlProblem, YamlScalar } from './yaml-file';

/** Beyond these a text was made to be slow, or is data and no configuration. */
const MAX_CHARACTERS = 1024 * 1024;
const MAX_NODES = 200_000;

/** What stands in a YAML text; nothing of one that only a template engine makes YAML of. */
export function readYaml(path: string, text: string): YamlFile {
  if (text.length > MAX_CHARACTERS || isTemplate(text)) return { path, problems: [], pairs: [], scalars: [] };
  const documents = documentsOf(text);
  const contents = new Contents();
  for (const document of documents) contents.add(document);
  const { pairs, scalars, unknownAliases } = contents;
  const problems = documents.flatMap((document) => problemsOf(document, text));
  return { path, problems: [...problems, ...unknownAliases], pairs, scalars };
}

function documentsOf(text: string): Document[] {
  try {
    const documents = parseAllDocuments(text, {
      strict: false,
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    // The parser calls itself for each level, so nesting made for it ends its stack.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function problemsOf({ errors }: Document, text: string): YamlProblem[] {
  return errors.map(({ code, message, pos: [start, end] }) => ({
    code,
    message,
    start: Math.min(start, text.length),
    end: Math.min(Math.max(end, start), text.length),
  }));
}

interface Step {
  readonly node: unknown;
  readonly key: string;
}

/** Gathers what stands in the documents, with a list of its own: nesting may be deeper than the stack. */
class Contents {
  readonly pairs: YamlPair[] = [];
  readonly scalars: YamlScalar[] = [];
  readonly unknownAliases: YamlProblem[] = [];
  #anchors = new Set<string>();
  #steps: Step[] = [];
  #maps = 0;
  #nodes = 0;

  add(document: Document): void {
    this.#anchors = new Set();
    this.#steps = [{ node: document.contents, key: '' }];
    for (let step = this.#steps.pop(); step !== undefined && this.#nodes < MAX_NODES; step = this.#steps.pop()) {
      this.#nodes++;
      this.#take(step);
    }
  }

  #take({ node, key }: Step): void {
    this.#noteNames(node);
    if (isScalar(node)) this.scalars.push(...plainScalar(node, key));
    else if (isSeq(node)) this.#takeLater(node.items.map((item): Step => ({ node: item, key })));
    else if (isMap(node)) this.#takeMap(node.items);
  }

  #takeMap(items: readonly unknown[]): void {
    const map = this.#maps++;
    const values: Step[] = [];
    for (const pair of items) {
      if (!isPair(pair)) continue;
      const key = isScalar(pair.key) ? keyOf(pair.key) : '';
      const range = rangeOf(pair.key);
      this.#noteNames(pair.key);
      if (range !== undefined && isScalar(pair.key)) this.pairs.push({ key, map, start: range[0], end: range[1] });
      values.push({ node: pair.value, key });
    }
    this.#takeLater(values);
  }

  /** The last is taken first. */
  #takeLater(next: readonly Step[]): void {
    for (const step of next.toReversed()) this.#steps.push(step);
  }

  #noteNames(node: unknown): void {
    if (isAlias(node)) {
      const range = rangeOf(node);
      if (range === undefined || this.#anchors.has(node.source)) return;
      this.unknownAliases.push({ code: 'BAD_ALIAS', message: node.source, start: range[0], end: range[1] });
      return;
    }
    if ((isScalar(node) || isSeq(node) || isMap(node)) && node.anchor !== undefined) this.#anchors.add(node.anchor);
  }
}

/** `1` and `"1"` are different keys. */
function keyOf({ value, type, source }: Scalar): string {
  const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
  return typeof value === 'string' ? value : isQuoted ? String(value) : `${typeof value} ${source ?? String(value)}`;
}

function plainScalar(node: Scalar, key: string): YamlScalar[] {
  const range = rangeOf(node);
  if (range === undefined || node.type !== Scalar.PLAIN || node.source === undefined) return [];
  return [{ start: range[0], end: range[1], written: node.source, value: node.value, key }];
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range == null ? undefined : [range[0], range[1]];
}
