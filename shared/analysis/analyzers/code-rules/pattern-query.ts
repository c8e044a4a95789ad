import { Query, type Language, type Node, type QueryOptions } from 'web-tree-sitter';
import { queryMatches } from '../../tree/query-matches';
import type { Prepare } from '../../worker/loading-clock';
import type { CodeRule } from './code-rule';

export interface Pattern {
  readonly rule: CodeRule;
  /** In the language of tree-sitter's queries. */
  readonly source: string;
}

export interface MatchCapture {
  readonly name: string;
  readonly node: Node;
  /** Of the node, where it is known without it. */
  readonly text?: string;
}

/** A rule, and what one of its patterns captured. */
export type PatternMatch = readonly [rule: CodeRule, captures: readonly MatchCapture[]];

/** Patterns that run together and know their rule; compiled when they first run, which takes its time. */
export class PatternQuery {
  #query: Query | undefined;

  constructor(
    private readonly language: Language,
    private readonly patterns: readonly Pattern[],
    private readonly prepare: Prepare = (make) => make(),
  ) {}

  *matches(node: Node, options: QueryOptions, isLate: () => boolean): Generator<PatternMatch> {
    if (this.patterns.length === 0) return;
    this.#query ??= this.prepare(() => new Query(this.language, this.patterns.map(({ source }) => source).join('\n')));
    const last = new Map<Pattern, readonly MatchCapture[]>();
    for (const { patternIndex, captures } of queryMatches(this.#query, node, options, isLate)) {
      const pattern = this.patterns[patternIndex];
      // What is demanded and not captured fits a long list in thousands of ways.
      if (pattern === undefined || areSame(captures, last.get(pattern))) continue;
      last.set(pattern, captures);
      yield [pattern.rule, captures];
    }
  }
}

function areSame(captures: readonly MatchCapture[], others: readonly MatchCapture[] | undefined): boolean {
  return (
    captures.length === others?.length &&
    captures.every(({ name, node }, index) => name === others[index]?.name && node.id === others[index].node.id)
  );
}
