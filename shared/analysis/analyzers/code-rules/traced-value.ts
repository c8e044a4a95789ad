import type { Node } from 'web-tree-sitter';

/** How one language says where values come from. */
export interface ValueSyntax {
  /** Whether this very expression is a value of the request that nothing looks at before this place. */
  isRequestValue(node: Node, until: number): boolean;
  /** The values that become part of this one as they are; those of names only where nothing looks at them before the place. */
  partsOf(node: Node, until: number): readonly Node[];
  /** What a local name was given, where nothing looks at it before this place. */
  givenTo(name: Node, until: number): Node | undefined;
}

/** How many names lead from one to the next. */
const MAX_NAMES = 5;

/** The first value of the request, or name of one, that is part of this value as it came: nothing has looked at it before the place. */
export function tracedValueIn(syntax: ValueSyntax, node: Node, until: number, depth = 0): Node | undefined {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (syntax.isRequestValue(next, until)) return next;
    const given = depth < MAX_NAMES ? syntax.givenTo(next, until) : undefined;
    if (given !== undefined && tracedValueIn(syntax, given, until, depth + 1) !== undefined) return next;
    open.push(...syntax.partsOf(next, until).toReversed());
  }
  return undefined;
}

/** The part of the code in which an expression stands for one value. */
export interface Extent {
  readonly scope: Node;
  readonly text: string;
  readonly from: number;
  readonly until: number;
}

/** More nodes than this are not gone through. */
const MAX_NODES = 4000;

/** Every expression there that is written so; undefined where there is too much to go through. */
export function mentionsOf({ scope, text, from, until }: Extent): Node[] | undefined {
  const mentions: Node[] = [];
  const open = [scope];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (++seen > MAX_NODES) return undefined;
    if (next.endIndex <= from || next.startIndex >= until) continue;
    const children = next.namedChildren;
    const isWrapper = children[0]?.startIndex === next.startIndex && children[0].endIndex === next.endIndex;
    const isSame = !isWrapper && next.endIndex - next.startIndex === text.length && next.text === text;
    if (isSame) mentions.push(next);
    else open.push(...children.toReversed());
  }
  return mentions;
}
