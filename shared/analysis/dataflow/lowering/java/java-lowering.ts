import { NO_NODE } from '../../../tree/flat-tree';
import type { ClassUnit, Expression, FunctionUnit, Statement } from '../../ir';
import type { LoweringInput } from '../lower';
import { FileTypes } from './file-types';
import { JavaSyntax } from './java-syntax';
import type { ClassFrame, Scope } from './scope';
import { withoutOverwritten } from './without-overwritten';

export type LowerExpression = (java: JavaLowering, node: number, scope: Scope) => Expression;
/** Adds what the statement becomes; a label is the one in front of it. */
export type LowerStatement = (
  java: JavaLowering,
  node: number,
  scope: Scope,
  into: Statement[],
  label?: string,
) => void;

export interface AnonymousClass {
  /** `NO_NODE` where an enum's constant has a body. */
  readonly typeNode: number;
  readonly body: number;
}
export type LowerAnonymousClass = (java: JavaLowering, parts: AnonymousClass, scope: Scope) => ClassFrame;

export interface JavaHandlers {
  readonly anonymousClass: LowerAnonymousClass;
  readonly expressions: ReadonlyMap<string, LowerExpression>;
  readonly statements: ReadonlyMap<string, LowerStatement>;
}

/** Deeper nesting than people write is left out, so that no text can exhaust the stack. */
const MAX_DEPTH = 200;

export const UNKNOWN: Expression = { kind: 'opaque', parts: [] };

/** One file while it is lowered: what all handlers share. */
export class JavaLowering {
  readonly syntax: JavaSyntax;
  readonly types: FileTypes;
  readonly #functions: (FunctionUnit | undefined)[] = [];
  readonly #classes: (ClassUnit | undefined)[] = [];
  readonly #expressions: readonly (LowerExpression | undefined)[];
  readonly #statements: readonly (LowerStatement | undefined)[];
  #depth = 0;

  constructor(
    input: LoweringInput,
    private readonly handlers: JavaHandlers,
  ) {
    this.syntax = new JavaSyntax(input);
    this.types = new FileTypes(this.syntax);
    const byKind = handlersByKind(input.tree.names.types, handlers);
    this.#expressions = byKind.expressions;
    this.#statements = byKind.statements;
  }

  expression(node: number, scope: Scope): Expression {
    if (node === NO_NODE || this.#depth >= MAX_DEPTH) return UNKNOWN;
    const lower = this.#expressions[this.syntax.kindId(node)];
    if (lower === undefined) return UNKNOWN;
    this.syntax.look();
    this.#depth++;
    const lowered = lower(this, node, scope);
    this.#depth--;
    return lowered;
  }

  statement(node: number, scope: Scope, into: Statement[], label?: string): void {
    if (node === NO_NODE || this.#depth >= MAX_DEPTH) return;
    const lower = this.#statements[this.syntax.kindId(node)];
    if (lower === undefined) return;
    this.syntax.look();
    this.#depth++;
    lower(this, node, scope, into, label);
    this.#depth--;
  }

  anonymousClass(parts: AnonymousClass, scope: Scope): ClassFrame {
    return this.handlers.anonymousClass(this, parts, scope);
  }

  /** Of a block, or of a single statement in its place. */
  body(node: number, scope: Scope): Statement[] {
    const inner = scope.block();
    const into: Statement[] = [];
    if (this.syntax.kind(node) !== 'block') this.statement(node, inner, into);
    else for (const child of this.syntax.named(node)) this.statement(child, inner, into);
    return withoutOverwritten(into);
  }

  reserveFunction(): number {
    return this.#functions.push(undefined) - 1;
  }

  setFunction(id: number, unit: FunctionUnit): void {
    this.#functions[id] = unit;
  }

  reserveClass(): number {
    return this.#classes.push(undefined) - 1;
  }

  setClass(id: number, unit: ClassUnit): void {
    this.#classes[id] = unit;
  }

  get functions(): FunctionUnit[] {
    return this.#functions.filter((unit) => unit !== undefined);
  }

  get classes(): ClassUnit[] {
    return this.#classes.filter((unit) => unit !== undefined);
  }
}

interface HandlersByKind {
  readonly expressions: readonly (LowerExpression | undefined)[];
  readonly statements: readonly (LowerStatement | undefined)[];
}

const BY_KIND = new WeakMap<JavaHandlers, WeakMap<readonly string[], HandlersByKind>>();

/** Ids of kinds are places in the list of the grammar; several may have one name. Made once for a grammar, not for each file. */
function handlersByKind(types: readonly string[], handlers: JavaHandlers): HandlersByKind {
  const ofHandlers = BY_KIND.get(handlers) ?? new WeakMap<readonly string[], HandlersByKind>();
  BY_KIND.set(handlers, ofHandlers);
  const known = ofHandlers.get(types);
  if (known !== undefined) return known;
  const made = {
    expressions: types.map((type) => handlers.expressions.get(type)),
    statements: types.map((type) => handlers.statements.get(type)),
  };
  ofHandlers.set(types, made);
  return made;
}
