import type { Node } from 'web-tree-sitter';

/**
 * Where in the request a value comes from: what every link can say (`field`), a piece of the path that a route named (`route`), the
 * path itself, a header or cookie, or the name that an upload was given.
 */
export type RequestPart = 'field' | 'route' | 'path' | 'header' | 'upload';

export interface RequestValue {
  /** The expression or the variable as it is written at the place that was asked about. */
  readonly node: Node;
  readonly part: RequestPart;
}

/** What becomes of the value of an expression where it stands: part of what is around it, nothing, or somebody looks at it. */
export type Use = 'handed on' | 'left alone' | 'looked at';

export interface Assignment {
  /** What the variable is given; undefined where nobody can tell. */
  readonly value: Node | undefined;
  /** `a += b`, which keeps what was there. */
  readonly isAddition: boolean;
  /** All that runs only if the assignment ran before it, if it comes later. */
  readonly block: Node;
}

/** What a tracker has to know of a language. */
export interface TrackedSyntax {
  /** What an expression is by itself, without what its parts are. */
  partOfRequest(node: Node): RequestPart | undefined;
  /** Expressions whose value becomes part of this one, as it is. */
  partsOf(node: Node): readonly Node[];
  isVariable(node: Node): boolean;
  /** The function in which a variable lives, or in which an expression stands. */
  scopeOf(node: Node): Node;
  /** Everything in a scope that is written like this expression, itself included. */
  mentionsOf(node: Node, scope: Node): readonly Node[];
  /** The assignment whose target this mention is. */
  assignmentTo(mention: Node): Assignment | undefined;
  useOf(node: Node): Use;
  /** The variable that is given the value of an expression, where that is what happens to it. */
  variableGiven(node: Node): Node | undefined;
}

/** How many variables lead from one to the next. */
const MAX_VARIABLES = 4;
/** More expressions than this are not gone through for one answer. */
const MAX_STEPS = 2000;

/**
 * Tells the first value of the request that becomes part of a value as it came, directly or by way of variables that nothing looks at:
 * whatever is compared, matched or handed to a function that may check it is taken for checked.
 */
export class RequestTracker {
  constructor(private readonly syntax: TrackedSyntax) {}

  /** `place` is where the value is used, where that is not where it stands. */
  valueIn(node: Node, place = node): RequestValue | undefined {
    return this.#valueIn(node, place, 0);
  }

  /** The expressions that may be the value of a variable at this place, the earliest first. */
  valuesOf(variable: Node): Node[] {
    return this.#assignmentsTo(variable).flatMap(({ value }) => value ?? []);
  }

  /** Those of them that the value may begin with: what is added to it is no beginning. */
  startsOf(variable: Node): Node[] {
    return this.#assignmentsTo(variable).flatMap(({ value, isAddition }) => (isAddition ? [] : (value ?? [])));
  }

  #valueIn(node: Node, place: Node, depth: number): RequestValue | undefined {
    const open = [node];
    let steps = 0;
    for (let next = open.pop(); next !== undefined && steps < MAX_STEPS; next = open.pop(), steps++) {
      const part = this.syntax.partOfRequest(next) ?? this.#partOfVariable(next, place, depth);
      if (part !== undefined && !this.#isLookedAt(next, place, 0)) return { node: next, part };
      if (part === undefined) open.push(...this.syntax.partsOf(next).toReversed());
    }
    return undefined;
  }

  #partOfVariable(node: Node, place: Node, depth: number): RequestPart | undefined {
    if (depth >= MAX_VARIABLES || !this.syntax.isVariable(node)) return undefined;
    for (const value of this.valuesOf(node)) {
      const found = this.#valueIn(value, place, depth + 1);
      if (found !== undefined) return found.part;
    }
    return undefined;
  }

  /** The last assignment that surely ran before this place, and those after it that may have. */
  #assignmentsTo(variable: Node): Assignment[] {
    const before = this.#mentionsBefore(variable, variable.startIndex);
    const assignments = before
      .flatMap((mention) => this.syntax.assignmentTo(mention) ?? [])
      .filter(({ value }) => value === undefined || !isAround(value, variable));
    const last = assignments.findLastIndex(({ isAddition, block }) => !isAddition && isAround(block, variable));
    return assignments.slice(Math.max(last, 0));
  }

  #isLookedAt(node: Node, place: Node, depth: number): boolean {
    const before = this.#mentionsBefore(node, place.startIndex);
    return before.some((mention) => {
      if (isAround(place, mention) || this.syntax.assignmentTo(mention) !== undefined) return false;
      let used = mention;
      while (this.syntax.useOf(used) === 'handed on' && used.parent !== null) used = used.parent;
      const given = this.syntax.variableGiven(used);
      if (given === undefined) return this.syntax.useOf(used) === 'looked at';
      return given.text !== node.text && depth < MAX_VARIABLES && this.#isLookedAt(given, place, depth + 1);
    });
  }

  #mentionsBefore(node: Node, end: number): Node[] {
    const mentions = this.syntax.mentionsOf(node, this.syntax.scopeOf(node));
    return mentions.filter((one) => one.startIndex < end);
  }
}

function isAround(outer: Node, inner: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}
