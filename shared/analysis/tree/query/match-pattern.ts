import { AnalysisDeadline } from '../../analyzers/analyzer';
import { NAMED, type FlatTree } from '../flat-tree';
import { ANY_KIND, type ChildPattern, type FlatPattern, type NodePattern } from './flat-pattern';

export interface FlatCapture {
  readonly name: string;
  readonly node: number;
}

/** What one match captured. */
export type FlatMatch = readonly FlatCapture[];

/** Nodes that are compared between two looks at the clock. */
const NODES_AT_ONCE = 16_384;

const NOTHING: readonly FlatMatch[] = [];

/** What is still demanded once a node was found to fit. Nobody changes one, so that each way to go on can begin at it. */
interface ChildSearch {
  readonly pattern: NodePattern;
  /** The child that is looked for next, and from which node on. */
  readonly index: number;
  readonly from: number;
  /** The first node behind all children. */
  readonly behind: number;
  /** What comes behind the last child; undefined where that is the end of the match. */
  readonly outer: ChildSearch | undefined;
}

/** Tries patterns on nodes of one tree. */
export class PatternMatcher {
  /** What is captured at the moment. The arrays never shrink, which would cost more than all the comparing. */
  readonly #names: string[] = [];
  readonly #captured: number[] = [];
  #captures = 0;
  /** How many more nodes may be compared for the pattern at hand. */
  #patience = 0;
  #compared = 0;
  #sameTexts: FlatPattern['sameTexts'] = [];
  /** Undefined where one match is enough. */
  #matches: FlatMatch[] | undefined;

  constructor(
    private readonly tree: FlatTree,
    private readonly isLate: () => boolean,
  ) {}

  /** Each way in which a pattern fits a node, with what it captures. Ways to fit that capture the same may be one. */
  matchesAt({ roots, sameTexts }: FlatPattern, node: number): readonly FlatMatch[] {
    this.#patience = Number.POSITIVE_INFINITY;
    this.#sameTexts = sameTexts;
    let matches: FlatMatch[] | undefined;
    for (const root of roots) {
      if (!this.#fits(root, node)) continue;
      this.#matches = matches ??= [];
      this.#inside(root, node, undefined);
    }
    return matches ?? NOTHING;
  }

  /** Whether a pattern may fit a node: where it takes more than `patience` comparisons to know, it may. */
  mayMatch({ roots, sameTexts }: FlatPattern, node: number, patience: number): boolean {
    this.#sameTexts = sameTexts;
    this.#patience = patience;
    this.#matches = undefined;
    const found = roots.some((root) => this.#fits(root, node) && this.#inside(root, node, undefined));
    return found || this.#patience <= 0;
  }

  /** The node alone, with what its text must be: what it holds, and what comes behind it, need not be looked at then. */
  #fits(pattern: NodePattern, node: number): boolean {
    this.#patience--;
    if (++this.#compared % NODES_AT_ONCE === 0 && this.isLate()) {
      throw new AnalysisDeadline('The patterns did not come to an end in time');
    }
    const { kind, isNamed, absentFields, demands } = pattern;
    const { nodes } = this.tree;
    if (kind !== ANY_KIND && kind !== nodes.kinds[node]) return false;
    if (isNamed && !this.#isNamed(node)) return false;
    if (absentFields.length > 0 && this.#hasField(node, absentFields)) return false;
    if (demands.length === 0) return true;
    const text = this.tree.textOf(node);
    return demands.every((holds) => holds(text));
  }

  #hasField(node: number, sought: readonly number[]): boolean {
    const { fields } = this.tree.nodes;
    const behind = this.#behind(node);
    for (let child = node + 1; child < behind; child = this.#behind(child)) {
      if (sought.includes(fields[child] ?? 0)) return true;
    }
    return false;
  }

  /** Goes on inside a node that fits and behind it; answers whether enough was found. */
  #inside(pattern: NodePattern, node: number, outer: ChildSearch | undefined): boolean {
    const captures = this.#captures;
    for (const capture of pattern.captures) {
      this.#names[this.#captures] = capture;
      this.#captured[this.#captures++] = node;
    }
    const isLeaf = pattern.children.length === 0 && !pattern.endsWithLast;
    const isEnough = isLeaf
      ? this.#goOn(outer)
      : this.#children({ pattern, index: 0, from: node + 1, behind: this.#behind(node), outer });
    this.#captures = captures;
    return isEnough;
  }

  #goOn(search: ChildSearch | undefined): boolean {
    if (search !== undefined) return this.#children(search);
    for (const [left, right] of this.#sameTexts) if (!this.#isSame(left, right)) return false;
    if (this.#matches === undefined) return true;
    const names = this.#names.slice(0, this.#captures);
    this.#matches.push(names.map((name, at) => ({ name, node: this.#captured[at] ?? 0 })));
    return false;
  }

  /** As tree-sitter has it: for each node of the one there is one of the other. */
  #isSame(left: string, right: string): boolean {
    const texts = this.#textsOf(right);
    return this.#textsOf(left).every((text) => texts.includes(text));
  }

  #textsOf(capture: string): string[] {
    const texts: string[] = [];
    for (let at = 0; at < this.#captures; at++) {
      if (this.#names[at] === capture) texts.push(this.tree.textOf(this.#captured[at] ?? 0));
    }
    return texts;
  }

  #children(search: ChildSearch): boolean {
    const { pattern, index, from, behind, outer } = search;
    const step = pattern.children[index];
    if (step === undefined) return pattern.endsWithLast && this.#hasNamed(from, behind) ? false : this.#goOn(outer);
    const { length: known } = this.#matches ?? NOTHING;
    if (step.isOptional && this.#children({ ...search, index: index + 1 })) return true;
    for (let child = from; child < behind && this.#patience > 0; child = this.#behind(child)) {
      if (this.#child(search, step, child)) return true;
      // Of a list of thousands there are millions of pairs.
      if ((this.#matches ?? NOTHING).length > known && capturesNothing(search)) return false;
      if (step.isAnchored && this.#isNamed(child)) return false;
    }
    return false;
  }

  /** Goes on with a child in each way in which it is the one that is looked for. */
  #child({ pattern, index, behind, outer }: ChildSearch, { options }: ChildPattern, child: number): boolean {
    const { fields } = this.tree.nodes;
    for (const option of options) {
      if (option.field !== 0 && option.field !== fields[child]) continue;
      if (!this.#fits(option, child)) continue;
      const rest = { pattern, index: index + 1, from: this.#behind(child), behind, outer };
      if (this.#inside(option, child, rest)) return true;
    }
    return false;
  }

  #behind(node: number): number {
    return this.tree.nodes.nexts[node] ?? 0;
  }

  #hasNamed(from: number, behind: number): boolean {
    for (let child = from; child < behind; child = this.#behind(child)) if (this.#isNamed(child)) return true;
    return false;
  }

  /** A comment has a name too, so it comes between nodes that a pattern wants next to each other. */
  #isNamed(node: number): boolean {
    return ((this.tree.nodes.flags[node] ?? 0) & NAMED) !== 0;
  }
}

/** Whether all that is still demanded leaves the match as it is. */
function capturesNothing({ pattern, index, outer }: ChildSearch): boolean {
  return index >= pattern.silentFrom && (outer === undefined || capturesNothing(outer));
}
