import type { Language } from 'web-tree-sitter';
import type { FlatTree } from '../../tree/flat-tree';
import type { FlatPattern } from '../../tree/query/flat-pattern';
import { PatternMatcher } from '../../tree/query/match-pattern';
import { parsePattern } from '../../tree/query/parse-pattern';
import { PatternIndex } from '../../tree/query/pattern-index';
import { splitPatterns } from '../../tree/query/split-patterns';
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

const ALWAYS = () => true;

/** Everything of a tree that metrics are made of, in the order of the text, the outer before the inner. */
export class StructureQuery {
  readonly #index: PatternIndex<{ readonly pattern: FlatPattern }>;

  constructor(language: Language, { query }: StructureGrammar) {
    this.#index = new PatternIndex(
      language,
      splitPatterns(query).map((source) => ({ pattern: parsed(source, language) })),
    );
  }

  events(tree: FlatTree, isLate: () => boolean): StructureEvent[] {
    const events: StructureEvent[] = [];
    const matcher = new PatternMatcher(tree, isLate);
    this.#index.forEach(tree, ALWAYS, ({ pattern }, node) => {
      for (const captures of matcher.matchesAt(pattern, node)) {
        for (const capture of captures) events.push(toEvent(capture.name, tree, capture.node));
      }
    });
    return events.sort(compareEvents).filter((event, index) => !isSameHolder(event, events[index - 1]));
  }
}

function parsed(source: string, language: Language): FlatPattern {
  const pattern = parsePattern(source, language);
  if (pattern?.isExact !== true) throw new Error(`This pattern is not understood: ${source}`);
  return pattern;
}

const KINDS: ReadonlyMap<string, HolderKind | MarkKind> = new Map([...HOLDERS, ...MARKS].map((kind) => [kind, kind]));
const HOLDING: ReadonlySet<string> = new Set(HOLDERS);

function toEvent(name: string, tree: FlatTree, node: number): StructureEvent {
  const kind = KINDS.get(name);
  if (kind === undefined) throw new Error(`No capture is named @${name}`);
  if (isHolder(kind)) return { kind, start: tree.start(node), end: tree.end(node) };
  return { kind, start: tree.start(node), end: undefined };
}

function isHolder(kind: HolderKind | MarkKind): kind is HolderKind {
  return HOLDING.has(kind);
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
