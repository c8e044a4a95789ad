import type { Region } from '../../../../findings';
import { AnalysisDeadline } from '../../../analyzers/analyzer';
import { ERROR_KIND, NO_NODE } from '../../../tree/flat-tree';
import type { ClassUnit, Expression, FunctionUnit, Statement } from '../../ir';
import type { LoweringInput } from '../lower';
import type { FunctionScope } from './function-scope';
import { type InnerNames } from './function-scope';
import { SyntaxReader } from './syntax-reader';

export type ExpressionHandler = (lowering: PythonLowering, node: number) => Expression;
export type StatementHandler = (lowering: PythonLowering, node: number, into: Statement[]) => void;
export interface Handlers {
  readonly expressions: ReadonlyMap<string, ExpressionHandler>;
  readonly statements: ReadonlyMap<string, StatementHandler>;
}

export const NOTHING: Expression = { kind: 'opaque', parts: [] };

/** Deeper nesting is found in texts that are made to exhaust a stack. */
const MAX_DEPTH = 200;
const NODES_BETWEEN_LOOKS = 512;

/** The state of lowering one file, and the way from a node to what handles its kind. */
export class PythonLowering {
  readonly read: SyntaxReader;
  readonly functions: (FunctionUnit | undefined)[] = [];
  readonly classes: (ClassUnit | undefined)[] = [];
  /** What local names stand for by the imports of the file: `Request` for `flask.Request`. */
  readonly imported = new Map<string, string>();
  /** Of which class the objects are that the file made so far, by the name they were given: `flask.Flask` of `app`. */
  readonly made = new Map<string, string>();
  readonly #scopes: FunctionScope[] = [];
  readonly #expressions: (ExpressionHandler | undefined)[];
  readonly #statements: (StatementHandler | undefined)[];
  #depth = 0;
  #seen = 0;
  #made = 0;

  constructor(
    readonly input: LoweringInput,
    handlers: Handlers,
  ) {
    this.read = new SyntaxReader(input.tree);
    const { types } = input.tree.names;
    this.#expressions = types.map((name) => handlers.expressions.get(name));
    this.#statements = types.map((name) => handlers.statements.get(name));
  }

  get scope(): FunctionScope {
    const scope = this.#scopes.at(-1);
    if (scope === undefined) throw new Error('Code stands outside of the module');
    return scope;
  }

  get moduleScope(): FunctionScope {
    return this.#scopes[0] ?? this.scope;
  }

  get isAtModuleLevel(): boolean {
    return this.#scopes.length === 1;
  }

  /** Lowers what stands in a function of its own. */
  inFunction<T>(scope: FunctionScope, lower: () => T): T {
    this.#scopes.push(scope);
    const result = lower();
    this.#scopes.pop();
    return result;
  }

  inside<T>(names: InnerNames, lower: () => T): T {
    const { inner } = this.scope;
    inner.push(names);
    const result = lower();
    inner.pop();
    return result;
  }

  expression(node: number): Expression {
    if (node === NO_NODE) return NOTHING;
    const handler = this.#expressions[this.input.tree.nodes.kinds[node] ?? 0];
    if (handler === undefined || !this.#enter()) return NOTHING;
    const lowered = handler(this, node);
    this.#depth--;
    return lowered;
  }

  expressions(nodes: readonly number[]): Expression[] {
    return nodes.map((node) => this.expression(node));
  }

  /** The statements of a block, or of anything else that holds statements. */
  block(node: number): Statement[] {
    const statements: Statement[] = [];
    if (node !== NO_NODE) for (const child of this.read.named(node)) this.statement(child, statements);
    return statements;
  }

  statement(node: number, into: Statement[]): void {
    const kind = this.input.tree.nodes.kinds[node] ?? ERROR_KIND;
    const handler = kind === ERROR_KIND ? insideOfError : this.#statements[kind];
    if (handler === undefined || !this.#enter()) return;
    handler(this, node, into);
    this.#depth--;
  }

  /** Runs something that calls itself, unless it stands too deep. */
  nested<T>(lower: () => T, otherwise: T): T {
    if (!this.#enter()) return otherwise;
    const lowered = lower();
    this.#depth--;
    return lowered;
  }

  place(node: number): Region {
    return this.input.source.region(this.input.tree.start(node), this.input.tree.end(node));
  }

  placeBetween(from: number, to: number): Region {
    return this.input.source.region(this.input.tree.start(from), this.input.tree.end(to));
  }

  /** A name that no program can have. */
  freshName(what: string): string {
    return `${what}#${++this.#made}`;
  }

  /** A variable of the innermost function that lowering needs for itself. */
  freshVariable(what: string): Expression & { kind: 'name' } {
    const name = this.freshName(what);
    this.scope.bound.add(name);
    return { kind: 'name', name };
  }

  /** What a name is read from. */
  nameRead(name: string): Expression {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const scope = this.#scopes[index];
      if (scope === undefined) break;
      const isInnermost = index === this.#scopes.length - 1;
      for (let at = scope.inner.length - 1; at >= 0; at--) {
        const inner = scope.inner[at];
        // Methods do not see the names of the class around them.
        if (inner === undefined || (inner.kind === 'class' && !isInnermost)) continue;
        const found = inner.names.get(name);
        if (found !== undefined) return found;
      }
      if (scope.parameters.has(name) || scope.bound.has(name)) break;
    }
    return { kind: 'name', name };
  }

  /** Where a name is written: a variable of the function, or one of the class around. */
  nameWritten(name: string): Expression {
    const inner = this.scope.inner.at(-1);
    if (inner?.kind === 'comprehension') {
      const found = inner.names.get(name);
      if (found !== undefined) return found;
    }
    if (inner?.body !== undefined && !this.scope.outer.has(name)) {
      const variable: Expression = { kind: 'name', name: `${inner.body.name}.${name}` };
      this.scope.bound.add(variable.name);
      inner.names.set(name, variable);
      return variable;
    }
    this.scope.bound.add(name);
    return { kind: 'name', name };
  }

  #enter(): boolean {
    if (++this.#seen % NODES_BETWEEN_LOOKS === 0 && this.input.isLate()) {
      throw new AnalysisDeadline('The file was not lowered in time');
    }
    if (this.#depth >= MAX_DEPTH) return false;
    this.#depth++;
    return true;
  }
}

/** Around what the parser could not read there may be statements that it could. */
function insideOfError(lowering: PythonLowering, node: number, into: Statement[]): void {
  into.push(...lowering.block(node));
}
