import type { Region } from '../../../../findings';
import { AnalysisDeadline } from '../../../analyzers/analyzer';
import { NAMED, EXTRA, NO_NODE, type FlatTree } from '../../../tree/flat-tree';
import type { ClassUnit, Expression, Module, Statement } from '../../ir';
import type { LoweringInput } from '../lower';
import { FunctionBuilder, type FunctionHead } from './function-builder';
import { grammarFor, type Grammar, type Handlers } from './grammar';
import { Scope } from './scope';

/** What is nested deeper is left out: no program needs it, and everything behind would have to bear it. */
const MAX_DEPTH = 200;
const NODES_BETWEEN_LOOKS = 256;

const EXPORTS: Expression = { kind: 'name', name: 'exports' };
const NOTHING: Expression = { kind: 'opaque', parts: [] };

/** Reads the body of a function that was met before, in its scope. */
export type ReadBody = (file: FileLowering) => void;

/** Where what `export` names goes: the module or a namespace. */
export type ExportTarget = (name: string, place: Region) => Expression;

/**
 * One file on its way. Bodies of functions wait in a list until the code around them is read, so that neither the stack nor the
 * representation gets deeper with functions inside functions.
 */
export class FileLowering {
  readonly tree: FlatTree;
  /** By the name in this file: `Request` may be `express.Request`. */
  readonly imports = new Map<string, string>();
  /** Methods that are private or protected. */
  readonly hiddenFunctions = new Set<number>();
  /** What comes when the whole module has run. */
  readonly epilogue: Statement[] = [];
  readonly classes: ClassUnit[] = [];
  scope = new Scope();
  current: FunctionBuilder;
  exportTarget: ExportTarget = (name, place) => ({ kind: 'member', object: EXPORTS, name, place });
  readonly grammar: Grammar;
  readonly #functions: FunctionBuilder[] = [];
  readonly #waiting: { readonly builder: FunctionBuilder; readonly scope: Scope; readonly read: ReadBody }[] = [];
  #depth = 0;
  #seen = 0;

  constructor(
    readonly input: LoweringInput,
    handlers: Handlers,
  ) {
    this.tree = input.tree;
    this.grammar = grammarFor(this.tree.names, handlers);
    this.current = this.startFunction({ name: '', place: this.place(0) });
  }

  place(node: number): Region {
    return this.input.source.region(this.tree.start(node), this.tree.end(node));
  }

  child(node: number, field: string): number {
    const id = this.grammar.fields.get(field);
    return id === undefined ? NO_NODE : this.#childUnder(node, id);
  }

  /** The first child with a name that is no comment. */
  firstNamed(node: number): number {
    const { tree } = this;
    for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
      if (((tree.nodes.flags[child] ?? 0) & (NAMED | EXTRA)) === NAMED) return child;
    }
    return NO_NODE;
  }

  hasToken(node: number, token: string): boolean {
    const { tree } = this;
    for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
      if (tree.kind(child) === token) return true;
    }
    return false;
  }

  expression(node: number): Expression {
    const lower = node === NO_NODE ? undefined : this.grammar.expressions[this.tree.nodes.kinds[node] ?? 0];
    if (lower === undefined || this.#depth >= MAX_DEPTH) return NOTHING;
    this.#look();
    this.#depth++;
    const lowered = lower(this, node);
    this.#depth--;
    return lowered;
  }

  isExpression(node: number): boolean {
    return this.grammar.expressions[this.tree.nodes.kinds[node] ?? 0] !== undefined;
  }

  statement(node: number, into: Statement[]): void {
    if (node === NO_NODE || this.#depth >= MAX_DEPTH) return;
    this.#look();
    this.#depth++;
    const lower = this.grammar.statements[this.tree.nodes.kinds[node] ?? 0];
    if (lower !== undefined) lower(this, node, into);
    else if (this.isExpression(node)) into.push({ kind: 'do', value: this.expression(node) });
    else if (this.tree.kind(node) === 'ERROR') {
      for (const child of this.tree.namedChildren(node)) this.statement(child, into);
    }
    this.#depth--;
  }

  /** A body that may be a single statement or a block. */
  statementsOf(node: number): Statement[] {
    const body: Statement[] = [];
    this.statement(node, body);
    return body;
  }

  /** Leaves out what is nested too deeply. */
  deeper(act: () => void): void {
    if (this.#depth >= MAX_DEPTH) return;
    this.#depth++;
    act();
    this.#depth--;
  }

  inScope<T>(scope: Scope, act: () => T): T {
    const before = this.scope;
    this.scope = scope;
    const result = act();
    this.scope = before;
    return result;
  }

  startFunction(head: FunctionHead): FunctionBuilder {
    const builder = new FunctionBuilder(this.#functions.length, head);
    this.#functions.push(builder);
    return builder;
  }

  /** Calls `read` for the function once what stands around is read. */
  readLater(builder: FunctionBuilder, scope: Scope, read: ReadBody): void {
    this.#waiting.push({ builder, scope, read });
  }

  readWaiting(): void {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      this.current = next.builder;
      this.scope = next.scope;
      next.read(this);
    }
  }

  /** Reads something as if it stood in another function. */
  within<T>(builder: FunctionBuilder, act: () => T): T {
    const before = this.current;
    this.current = builder;
    const result = act();
    this.current = before;
    return result;
  }

  markExported(id: number): void {
    const builder = this.#functions[id];
    if (builder !== undefined && !this.hiddenFunctions.has(id)) builder.isExported = true;
  }

  /** What is exported under a name is made by a call that is given the function. */
  markExportedWithin(id: number, name: string): void {
    const builder = this.#functions[id];
    if (builder !== undefined) builder.exportedWithin ??= name;
  }

  build(): Module {
    return {
      path: this.input.path,
      language: 'javascript',
      functions: this.#functions.map((builder) => builder.build()),
      classes: this.classes,
    };
  }

  #childUnder(node: number, field: number): number {
    const { tree } = this;
    for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
      if (tree.nodes.fields[child] === field) return child;
    }
    return NO_NODE;
  }

  #look(): void {
    if (++this.#seen % NODES_BETWEEN_LOOKS === 0 && this.input.isLate()) {
      throw new AnalysisDeadline('The flow of data was not read in time');
    }
  }
}
