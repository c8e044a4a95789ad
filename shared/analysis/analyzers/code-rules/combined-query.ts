import type { Language, Tree } from 'web-tree-sitter';
import type { FlatTree } from '../../tree/flat-tree';
import { ANY_KIND, type FlatPattern } from '../../tree/query/flat-pattern';
import { PatternMatcher } from '../../tree/query/match-pattern';
import { parsePattern } from '../../tree/query/parse-pattern';
import { PatternIndex } from '../../tree/query/pattern-index';
import { requiredTexts } from '../../tree/query/required-texts';
import { splitPatterns } from '../../tree/query/split-patterns';
import type { Prepare } from '../../worker/loading-clock';
import type { CodeRule } from './code-rule';
import { chainAt } from './chain-at';
import { LazyCapture } from './lazy-capture';
import { PatternQuery, type Pattern, type PatternMatch } from './pattern-query';
import { WordIndex } from './word-index';

interface FlatEntry {
  readonly rule: CodeRule;
  readonly pattern: FlatPattern;
  /** Words of which the text must hold one; undefined where the pattern demands none. */
  readonly words: readonly string[] | undefined;
  readonly query: PatternQuery;
  /** How far below its own node tree-sitter begins to match it: where that may be any node, it begins at a child. */
  readonly startDepth: number;
}

export interface SearchedFile {
  readonly tree: Tree;
  readonly flat: FlatTree;
  readonly isWanted: (ruleId: string) => boolean;
}

/** Nodes compared to find out whether a pattern may fit; with more, tree-sitter is asked. */
const PATIENCE = 1000;

/**
 * The patterns of many rules. A look at the arrays of a tree tells at which nodes a pattern may begin to match, after the words that
 * it demands have told whether it can match in the file at all; tree-sitter is asked about those nodes alone. Patterns that
 * cannot be looked for in arrays run over the whole tree.
 */
export class CombinedQuery {
  readonly #everywhere: PatternQuery;
  readonly #index: PatternIndex<FlatEntry>;
  readonly #words: WordIndex;

  constructor(language: Language, rules: readonly CodeRule[], prepare?: Prepare) {
    const everywhere: Pattern[] = [];
    const entries: FlatEntry[] = [];
    for (const rule of rules) {
      for (const source of splitPatterns(rule.query)) {
        const pattern = parsePattern(source, language);
        if (pattern === undefined) {
          everywhere.push({ rule, source });
          continue;
        }
        const query = new PatternQuery(language, [{ rule, source }], prepare);
        const startDepth = pattern.roots.some(({ kind }) => kind === ANY_KIND) ? 1 : 0;
        entries.push({ rule, pattern, query, words: requiredTexts(pattern), startDepth });
      }
    }
    this.#everywhere = new PatternQuery(language, everywhere, prepare);
    this.#index = new PatternIndex(language, entries);
    this.#words = new WordIndex(entries.flatMap(({ words }) => words ?? []));
  }

  *matches(file: SearchedFile, isLate: () => boolean): Generator<PatternMatch> {
    const { tree } = file;
    yield* this.#everywhere.matches(tree.rootNode, {}, isLate);
    const { exact, candidates } = this.#search(file, isLate);
    yield* exact;
    for (const [entry, nodes] of candidates) {
      if (entry.pattern.isSequence) {
        yield* entry.query.matches(tree.rootNode, {}, isLate);
        continue;
      }
      for (const node of nodes) {
        const { outermost, length } = chainAt(tree, file.flat, node);
        yield* entry.query.matches(outermost, { maxStartDepth: length - 1 + entry.startDepth }, isLate);
      }
    }
  }

  #search({ tree, flat, isWanted }: SearchedFile, isLate: () => boolean): Searched {
    const words = this.#words.wordsIn(flat.text);
    // Most files hold none of the words of most patterns, which is told sooner than whether their rule is wanted.
    const isActive = (entry: FlatEntry) => holdsOne(words, entry.words) && isWanted(entry.rule.id);
    const matcher = new PatternMatcher(flat, isLate);
    const exact: PatternMatch[] = [];
    const candidates = new Map<FlatEntry, number[]>();
    this.#index.forEach(flat, isActive, (entry, node) => {
      if (entry.pattern.isExact) {
        for (const captures of matcher.matchesAt(entry.pattern, node)) {
          exact.push([entry.rule, captures.map((one) => new LazyCapture(one.name, one.node, tree, flat))]);
        }
      } else if (matcher.mayMatch(entry.pattern, node, PATIENCE)) {
        const nodes = candidates.get(entry);
        if (nodes === undefined) candidates.set(entry, [node]);
        else nodes.push(node);
      }
    });
    return { exact, candidates };
  }
}

interface Searched {
  readonly exact: readonly PatternMatch[];
  /** Nodes that tree-sitter has to be asked about. */
  readonly candidates: ReadonlyMap<FlatEntry, readonly number[]>;
}

function holdsOne(words: ReadonlySet<string>, sought: readonly string[] | undefined): boolean {
  if (sought === undefined) return true;
  for (const word of sought) if (words.has(word)) return true;
  return false;
}
