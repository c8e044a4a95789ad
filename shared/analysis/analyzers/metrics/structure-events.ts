import { Query, type Language, type Tree } from 'web-tree-sitter';
import { queryCaptures } from '../../tree/query-matches';
import type { StructureGrammar } from './structure-grammar';

/** Nodes that hold others; their end matters, and asking for it costs a call. */
const HOLDERS = ['function', 'if', 'loop', 'switch', 'catch', 'ternary', 'logical', 'nest'] as const;
const MARKS = [
  'name',
  'method',
  'assigned',
  'parameter',
  'self',
  'case',
  'decision',
  'elseif',
  'else',
  'jump',
  'operator',
  'coalesce',
] as const;
export type HolderKind = (typeof HOLDERS)[number];
export type MarkKind = (typeof MARKS)[number];

export type StructureEvent =
  | { readonly kind: HolderKind; readonly start: number; readonly end: number }
  | { readonly kind: MarkKind; readonly start: number; readonly end: undefined };

/** Everything of a tree that metrics are made of, in the order of the text, the outer before the inner. */
export class StructureQuery {
  readonly #query: Query;

  constructor(language: Language, { query }: StructureGrammar) {
    this.#query = new Query(language, query);
  }

  events(tree: Tree, isLate: () => boolean): StructureEvent[] {
    const events = queryCaptures(this.#query, tree.rootNode, isLate).map(({ name, node }) => toEvent(name, node));
    return events.sort(compareEvents).filter((event, index) => !isSameHolder(event, events[index - 1]));
  }
}

function toEvent(name: string, node: { startIndex: number; endIndex: number }): StructureEvent {
  const holder = HOLDERS.find((kind) => kind === name);
  if (holder !== undefined) return { kind: holder, start: node.startIndex, end: node.endIndex };
  const mark = MARKS.find((kind) => kind === name);
  if (mark === undefined) throw new Error(`No capture is named @${name}`);
  return { kind: mark, start: node.startIndex, end: undefined };
}

function compareEvents(left: StructureEvent, right: StructureEvent): number {
  if (left.start !== right.start) return left.start - right.start;
  return (right.end ?? -1) - (left.end ?? -1);
}

/** A node with several operators matches once for each. */
function isSameHolder(event: StructureEvent, previous: StructureEvent | undefined): boolean {
  if (previous === undefined || event.end === undefined) return false;
  return event.kind === previous.kind && event.start === previous.start && event.end === previous.end;
}
