import { Query, type Language, type QueryMatch, type Tree } from 'web-tree-sitter';
import { AnalysisDeadline } from '../analyzer';
import type { CodeRule } from './code-rule';

/** Matches under way at a time; more come only from texts made to be slow. */
const MATCH_LIMIT = 65_536;

/** The patterns of many rules, run over a tree in one pass. */
export class CombinedQuery {
  readonly #query: Query;
  readonly #ruleOfPattern: readonly CodeRule[];

  constructor(language: Language, rules: readonly CodeRule[]) {
    this.#query = new Query(language, rules.map(({ query }) => query).join('\n'));
    this.#query.matchLimit = MATCH_LIMIT;
    this.#ruleOfPattern = rulesOfPatterns(this.#query, rules);
  }

  *matches(tree: Tree, isLate: () => boolean): Generator<readonly [CodeRule, QueryMatch]> {
    const matches = this.#query.matches(tree.rootNode, { progressCallback: () => isLate() });
    if (isLate()) throw new AnalysisDeadline('The rules did not come to an end in time');
    for (const match of matches) {
      const rule = this.#ruleOfPattern[match.patternIndex];
      if (rule !== undefined) yield [rule, match];
    }
  }
}

/** A pattern belongs to the rule in whose text it starts; tree-sitter counts bytes. */
function rulesOfPatterns(query: Query, rules: readonly CodeRule[]): CodeRule[] {
  const owners: CodeRule[] = [];
  let ruleIndex = 0;
  let ruleEnd = -1;
  for (let pattern = 0; pattern < query.patternCount(); pattern++) {
    const start = query.startIndexForPattern(pattern);
    let rule = rules[ruleIndex];
    if (ruleEnd === -1 && rule !== undefined) ruleEnd = Buffer.byteLength(rule.query) + 1;
    while (start >= ruleEnd && ruleIndex < rules.length - 1) {
      ruleIndex++;
      rule = rules[ruleIndex];
      ruleEnd += Buffer.byteLength(rule?.query ?? '') + 1;
    }
    if (rule !== undefined) owners.push(rule);
  }
  return owners;
}
