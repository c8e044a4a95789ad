import { NO_NODE } from '../../../tree/flat-tree';
import type { JavaSyntax } from './java-syntax';

/** Types stand no deeper than this in the class or method whose parameter they may be. */
const MAX_LEVELS = 200;

/** The parameters that the classes and methods of a file have for types: `<T extends Shape>`. */
export class TypeParameters {
  /** The node of the first type that each must be one of, or `NO_NODE`, by the class or method it belongs to. */
  readonly #byName = new Map<string, Map<number, number>>();

  constructor(private readonly syntax: JavaSyntax) {
    const { kinds } = syntax.tree.nodes;
    const wanted = syntax.tree.names.types.indexOf('type_parameter');
    for (let node = kinds.indexOf(wanted); node !== NO_NODE; node = kinds.indexOf(wanted, node + 1)) this.#add(node);
  }

  /** Of the name at a node: the type that it must be one of, `NO_NODE` if it may be any, undefined if it is no parameter. */
  boundOf(name: string, node: number): number | undefined {
    const bounds = this.#byName.get(name);
    if (bounds === undefined) return undefined;
    let at = node;
    for (let level = 0; level < MAX_LEVELS && at !== NO_NODE; level++) {
      const bound = bounds.get(at);
      if (bound !== undefined) return bound;
      at = this.syntax.tree.parent(at);
    }
    return undefined;
  }

  #add(node: number): void {
    const { tree } = this.syntax;
    const name = this.syntax.named(node).find((child) => tree.kind(child).endsWith('identifier'));
    if (name === undefined) return;
    const bound = this.syntax.firstNamed(this.syntax.childOfKind(node, 'type_bound'));
    const bounds = this.#byName.get(tree.textOf(name)) ?? new Map<number, number>();
    this.#byName.set(tree.textOf(name), bounds.set(tree.parent(tree.parent(node)), bound));
  }
}
