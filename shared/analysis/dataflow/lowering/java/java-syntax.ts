import type { Region } from '../../../../findings';
import { AnalysisDeadline } from '../../../analyzers/analyzer';
import type { SourceText } from '../../../text/source-text';
import { NO_NODE, type FlatTree } from '../../../tree/flat-tree';
import type { LoweringInput } from '../lower';

const NODES_BETWEEN_LOOKS_AT_THE_CLOCK = 512;

/** The tree of a Java file as the handlers of its kinds look at it: fields by id, places with little searching. */
export class JavaSyntax {
  readonly tree: FlatTree;
  readonly #source: SourceText;
  readonly #isLate: () => boolean;
  readonly #fields: ReadonlyMap<string, number>;
  #nodesSeen = 0;
  /** The line that a place was last asked for: the next one mostly stands in the same. */
  #line = 1;
  #lineStart = 0;
  #lineEnd = -1;

  constructor({ tree, source, isLate }: LoweringInput) {
    this.tree = tree;
    this.#source = source;
    this.#isLate = isLate;
    this.#fields = fieldIdsOf(tree.names.fields);
  }

  /** Called once for each node that is lowered. */
  look(): void {
    this.#nodesSeen++;
    if (this.#nodesSeen % NODES_BETWEEN_LOOKS_AT_THE_CLOCK !== 0) return;
    if (this.#isLate()) throw new AnalysisDeadline('The file was not lowered in time');
  }

  kindId(node: number): number {
    return this.tree.nodes.kinds[node] ?? 0;
  }

  kind(node: number): string {
    return node === NO_NODE ? '' : this.tree.kind(node);
  }

  text(node: number): string {
    return node === NO_NODE ? '' : this.tree.textOf(node);
  }

  /** The first child under a field, or `NO_NODE`. */
  child(node: number, field: string): number {
    const id = this.#fields.get(field) ?? -1;
    const { fields, nexts } = this.tree.nodes;
    const end = nexts[node] ?? 0;
    for (let child = node + 1; child < end; child = nexts[child] ?? end) {
      if (fields[child] === id) return child;
    }
    return NO_NODE;
  }

  children(node: number, field: string): number[] {
    const id = this.#fields.get(field) ?? -1;
    const { fields, nexts } = this.tree.nodes;
    const end = nexts[node] ?? 0;
    const found: number[] = [];
    for (let child = node + 1; child < end; child = nexts[child] ?? end) {
      if (fields[child] === id) found.push(child);
    }
    return found;
  }

  named(node: number): number[] {
    return node === NO_NODE ? [] : this.tree.namedChildren(node);
  }

  firstNamed(node: number): number {
    return this.named(node)[0] ?? NO_NODE;
  }

  childOfKind(node: number, kind: string): number {
    for (const child of this.named(node)) if (this.tree.kind(child) === kind) return child;
    return NO_NODE;
  }

  /** Including those without a name, such as keywords. */
  everyChild(node: number): number[] {
    const children: number[] = [];
    if (node === NO_NODE) return children;
    for (let child = this.tree.firstChild(node); child !== NO_NODE; child = this.tree.nextSibling(child)) {
      children.push(child);
    }
    return children;
  }

  place(node: number): Region {
    return this.placeBetween(node, node);
  }

  /** From the beginning of one node to the end of another. */
  placeBetween(first: number, last: number): Region {
    const start = this.tree.start(Math.max(first, 0));
    const end = Math.max(start, this.tree.end(Math.max(last, 0)));
    this.#goTo(start);
    const startLine = this.#line;
    const startColumn = start - this.#lineStart + 1;
    this.#goTo(end);
    return { startLine, startColumn, endLine: this.#line, endColumn: end - this.#lineStart + 1 };
  }

  #goTo(offset: number): void {
    if (offset >= this.#lineStart && offset < this.#lineEnd) return;
    this.#line = this.#source.lineOf(offset);
    this.#lineStart = this.#source.lineStart(this.#line);
    this.#lineEnd = this.#source.lineStart(this.#line + 1);
  }
}

const FIELD_IDS = new WeakMap<object, ReadonlyMap<string, number>>();

/** Once for each loaded grammar. */
function fieldIdsOf(fields: readonly (string | null)[]): ReadonlyMap<string, number> {
  const known = FIELD_IDS.get(fields);
  if (known !== undefined) return known;
  const ids = new Map(fields.flatMap((name, id) => (name === null ? [] : [[name, id] as const])));
  FIELD_IDS.set(fields, ids);
  return ids;
}
