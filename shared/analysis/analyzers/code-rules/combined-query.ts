import type { Language, QueryMatch, Tree } from 'web-tree-sitter';
import { runsOf } from './near-places';
import type { Prepare } from '../../worker/loading-clock';
import type { CodeRule } from './code-rule';
import { PatternQuery, type Pattern } from './pattern-query';
import { requiredTexts, type RequiredTexts } from './required-texts';
import { splitPatterns } from '../../tree/query/split-patterns';

/** Patterns that demand the same texts. */
interface NearGroup extends RequiredTexts {
  readonly query: PatternQuery;
}

/**
 * The patterns of many rules. Most run over the whole tree, in one pass. Those that demand a certain text of one of their
 * nodes, such as the name of a method, run around the places of the file alone where it stands: most of them in no file at all.
 */
export class CombinedQuery {
  readonly #everywhere: PatternQuery;
  readonly #near: readonly NearGroup[];
  readonly #groupsByText = new Map<string, NearGroup[]>();
  readonly #anyText: RegExp | undefined;

  constructor(language: Language, rules: readonly CodeRule[], prepare?: Prepare) {
    const everywhere: Pattern[] = [];
    const near = new Map<string, { required: RequiredTexts; patterns: Pattern[] }>();
    for (const rule of rules) {
      for (const source of splitPatterns(rule.query)) {
        const required = requiredTexts(source);
        if (required === undefined) {
          everywhere.push({ rule, source });
          continue;
        }
        const key = JSON.stringify(required);
        const group = near.get(key) ?? { required, patterns: [] };
        near.set(key, group);
        group.patterns.push({ rule, source });
      }
    }
    this.#everywhere = new PatternQuery(language, everywhere, prepare);
    this.#near = [...near.values()].map(({ required, patterns }) => ({
      ...required,
      query: new PatternQuery(language, patterns, prepare),
    }));
    for (const group of this.#near) {
      for (const text of group.texts) this.#groupsByText.set(text, [...(this.#groupsByText.get(text) ?? []), group]);
    }
    this.#anyText = anyWord([...this.#groupsByText.keys()]);
  }

  *matches(tree: Tree, text: string, isLate: () => boolean): Generator<readonly [CodeRule, QueryMatch]> {
    yield* this.#everywhere.matches(tree.rootNode, {}, isLate);
    for (const [{ query, depth }, places] of this.#placesIn(text)) {
      for (const { node, options } of runsOf(tree, places, depth)) yield* query.matches(node, options, isLate);
    }
  }

  #placesIn(text: string): Map<NearGroup, { start: number; end: number }[]> {
    const places = new Map<NearGroup, { start: number; end: number }[]>();
    if (this.#anyText === undefined) return places;
    for (const { index, 0: word } of text.matchAll(this.#anyText)) {
      for (const group of this.#groupsByText.get(word) ?? []) {
        const known = places.get(group);
        const place = { start: index, end: index + word.length };
        if (known === undefined) places.set(group, [place]);
        else known.push(place);
      }
    }
    return places;
  }
}

/** Finds each of the texts where it is not part of a longer word. Undefined when there are none. */
function anyWord(texts: readonly string[]): RegExp | undefined {
  if (texts.length === 0) return undefined;
  const longestFirst = texts.toSorted((left, right) => right.length - left.length);
  const escaped = longestFirst.map((text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<!\w)(?:${escaped.join('|')})(?!\w)`, 'g');
}
