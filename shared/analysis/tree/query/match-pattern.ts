import { AnalysisDeadline } from '../../analyzers/analyzer';
import { NAMED, NO_NODE, type FlatTree } from '../flat-tree';
import type { FlatPattern, NodePattern, TextPredicate } from './flat-pattern';

export interface FlatCapture {
  readonly name: string;
  readonly node: number;
}

/** Nodes that are compared between two looks at the clock. */
const NODES_AT_ONCE = 16_384;

const FOUND = () => true;

/** For the children that a pattern demands of one node. */
interface ChildSearch {
  readonly pattern: NodePattern;
  /** The first node behind all children. */
  readonly behind: number;
  readonly then: () => boolean;
}

/** Tries patterns on nodes of one tree. */
export class PatternMatcher {
  readonly #names: string[] = [];
  readonly #captured: number[] = [];
  /** How many more nodes may be compared for the pattern at hand. */
  #patience = 0;
  #compared = 0;
  #predicates: readonly TextPredicate[] = [];

  constructor(
    private readonly tree: FlatTree,
    private readonly isLate: () => boolean,
  ) {}

  /** Calls `onMatch` for each way in which a pattern fits a node, with what it captures. */
  matchesAt(
    { roots, predicates }: FlatPattern,
    node: number,
    onMatch: (captures: readonly FlatCapture[]) => void,
  ): void {
    this.#patience = Number.POSITIVE_INFINITY;
    this.#predicates = predicates;
    for (const root of roots) {
      if (!this.#fits(root, node)) continue;
      this.#inside(root, node, () => {
        onMatch(this.#names.map((name, at) => ({ name, node: this.#captured[at] ?? 0 })));
        return false;
      });
    }
  }

  /** Whether a pattern may fit a node: where it takes more than `patience` comparisons to know, it may. */
  mayMatch({ roots, predicates }: FlatPattern, node: number, patience: number): boolean {
    this.#patience = patience;
    this.#predicates = predicates;
    const found = roots.some((root) => this.#fits(root, node) && this.#inside(root, node, FOUND));
    return found || this.#patience <= 0;
  }

  /** Asked as soon as a node is captured: what comes behind it need not be looked at then. */
  #holds(capture: string, node: number): boolean {
    for (const predicate of this.#predicates) {
      if (predicate.capture === capture && !predicate.holds(this.tree.textOf(node))) return false;
    }
    return true;
  }

  #fits({ kinds, isNamed, absentFields }: NodePattern, node: number): boolean {
    this.#patience--;
    if (++this.#compared % NODES_AT_ONCE === 0 && this.isLate()) {
      throw new AnalysisDeadline('The patterns did not come to an end in time');
    }
    const { nodes } = this.tree;
    if (kinds !== undefined && kinds[nodes.kinds[node] ?? 0] !== 1) return false;
    if (isNamed && ((nodes.flags[node] ?? 0) & NAMED) === 0) return false;
    if (absentFields.length === 0) return true;
    for (let child = this.tree.firstChild(node); child !== NO_NODE; child = this.tree.nextSibling(child)) {
      if (absentFields.includes(nodes.fields[child] ?? 0)) return false;
    }
    return true;
  }

  /** `then` goes on behind a node that fits, and answers whether enough was found. */
  #inside(pattern: NodePattern, node: number, then: () => boolean): boolean {
    for (const capture of pattern.captures) if (!this.#holds(capture, node)) return false;
    const length = this.#names.length;
    for (const capture of pattern.captures) {
      this.#names.push(capture);
      this.#captured.push(node);
    }
    const isLeaf = pattern.children.length === 0 && !pattern.endsWithLast;
    const isEnough = isLeaf ? then() : this.#children({ pattern, behind: this.#behind(node), then }, 0, node + 1);
    this.#names.length = length;
    this.#captured.length = length;
    return isEnough;
  }

  #children(search: ChildSearch, index: number, from: number): boolean {
    const { pattern, behind, then } = search;
    const step = pattern.children[index];
    if (step === undefined) return pattern.endsWithLast && this.#hasNamed(from, behind) ? false : then();
    if (step.isOptional && this.#children(search, index + 1, from)) return true;
    const { fields } = this.tree.nodes;
    for (let child = from; child < behind && this.#patience > 0; child = this.#behind(child)) {
      for (const option of step.options) {
        if (option.field !== 0 && option.field !== fields[child]) continue;
        // Looked at before anything is made for what comes behind: most children do not fit.
        if (!this.#fits(option, child)) continue;
        const next = this.#behind(child);
        if (this.#inside(option, child, () => this.#children(search, index + 1, next))) return true;
      }
      if (step.isAnchored && this.#isNamed(child)) return false;
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
