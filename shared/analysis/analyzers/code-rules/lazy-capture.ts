import type { Node, Tree } from 'web-tree-sitter';
import type { FlatTree } from '../../tree/flat-tree';
import { nodeAt } from './chain-at';
import type { MatchCapture } from './pattern-query';

/** A captured node of a flat tree that becomes one of tree-sitter's when a rule asks for it; most are refused by others. */
export class LazyCapture implements MatchCapture {
  #node: Node | undefined;

  constructor(
    readonly name: string,
    private readonly index: number,
    private readonly tree: Tree,
    private readonly flat: FlatTree,
  ) {}

  get text(): string {
    return this.flat.textOf(this.index);
  }

  get node(): Node {
    return (this.#node ??= nodeAt(this.tree, this.flat, this.index));
  }
}
