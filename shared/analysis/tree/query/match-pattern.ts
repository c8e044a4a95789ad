import { EXTRA, NAMED, NO_NODE, type FlatTree } from '../flat-tree';
import type { FlatPattern, NodePattern } from './flat-pattern';

export interface FlatCapture {
  readonly name: string;
  readonly node: number;
}

/** Tries patterns on nodes of one tree. */
export class PatternMatcher {
  readonly #names: string[] = [];
  readonly #captured: number[] = [];
  /** How many more nodes may be compared for the pattern at hand. */
  #patience = 0;

  constructor(private readonly tree: FlatTree) {}

  /** Calls `onMatch` for each way in which a pattern fits a node, with what it captures. */
  matchesAt(
    { roots, predicates }: FlatPattern,
    node: number,
    onMatch: (captures: readonly FlatCapture[]) => void,
  ): void {
    this.#patience = Number.POSITIVE_INFINITY;
    for (const root of roots) {
      this.#node(root, node, () => {
        if (this.#holds(predicates)) onMatch(this.#names.map((name, at) => ({ name, node: this.#captured[at] ?? 0 })));
        return false;
      });
    }
  }

  /** Whether a pattern may fit a node: where it takes more than `patience` comparisons to know, it may. */
  mayMatch({ roots, predicates }: FlatPattern, node: number, patience: number): boolean {
    this.#patience = patience;
    const found = roots.some((root) => this.#node(root, node, () => this.#holds(predicates)));
    return found || this.#patience <= 0;
  }

  #holds(predicates: FlatPattern['predicates']): boolean {
    return predicates.every(({ capture, holds }) =>
      this.#names.every((name, at) => name !== capture || holds(this.tree.textOf(this.#captured[at] ?? 0))),
    );
  }

  /** `then` goes on behind the node and answers whether enough was found. */
  #node(pattern: NodePattern, node: number, then: () => boolean): boolean {
    if (!this.#fits(pattern, node)) return false;
    const length = this.#names.length;
    for (const capture of pattern.captures) {
      this.#names.push(capture);
      this.#captured.push(node);
    }
    const isLeaf = pattern.children.length === 0 && !pattern.endsWithLast;
    const isEnough = isLeaf ? then() : this.#children(pattern, 0, this.tree.firstChild(node), then);
    this.#names.length = length;
    this.#captured.length = length;
    return isEnough;
  }

  #fits({ kinds, isNamed, absentFields }: NodePattern, node: number): boolean {
    this.#patience--;
    const { nodes } = this.tree;
    if (kinds !== undefined && !kinds.has(nodes.kinds[node] ?? 0)) return false;
    if (isNamed && ((nodes.flags[node] ?? 0) & NAMED) === 0) return false;
    if (absentFields.length === 0) return true;
    for (let child = this.tree.firstChild(node); child !== NO_NODE; child = this.tree.nextSibling(child)) {
      if (absentFields.includes(nodes.fields[child] ?? 0)) return false;
    }
    return true;
  }

  #children(pattern: NodePattern, index: number, from: number, then: () => boolean): boolean {
    const step = pattern.children[index];
    if (step === undefined) return pattern.endsWithLast && this.#hasNamed(from) ? false : then();
    if (step.isOptional && this.#children(pattern, index + 1, from, then)) return true;
    for (let child = from; child !== NO_NODE && this.#patience > 0; child = this.tree.nextSibling(child)) {
      for (const option of step.options) {
        if (option.field !== 0 && option.field !== this.tree.nodes.fields[child]) continue;
        const next = child;
        if (this.#node(option, child, () => this.#children(pattern, index + 1, this.tree.nextSibling(next), then))) {
          return true;
        }
      }
      if (step.isAnchored && this.#isNamed(child)) return false;
    }
    return false;
  }

  #hasNamed(from: number): boolean {
    for (let child = from; child !== NO_NODE; child = this.tree.nextSibling(child))
      if (this.#isNamed(child)) return true;
    return false;
  }

  /** Comments may stand anywhere. */
  #isNamed(node: number): boolean {
    return ((this.tree.nodes.flags[node] ?? 0) & (NAMED | EXTRA)) === NAMED;
  }
}
