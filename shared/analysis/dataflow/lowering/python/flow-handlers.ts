import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression, Handler, Statement } from '../../ir';
import { assignTo } from './assign-to';
import { NOTHING, type PythonLowering, type StatementHandler } from './python-lowering';

/** Branches, loops, exceptions and jumps. */
export const FLOW_STATEMENTS: readonly (readonly [string, StatementHandler])[] = [
  ['if_statement', branch],
  ['for_statement', loop],
  ['while_statement', loop],
  ['try_statement', attempt],
  ['with_statement', context],
  ['return_statement', returned],
  ['raise_statement', raised],
  ['assert_statement', asserted],
  ['break_statement', broken],
  [
    'continue_statement',
    (_lowering, _node, into) => {
      into.push({ kind: 'continue' });
    },
  ],
];

/** More branches than these stand behind each other, and not inside. */
const MAX_NESTED_BRANCHES = 30;

interface Branch {
  readonly test: Expression;
  readonly body: Statement[];
}

function branch(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const branches: Branch[] = [branchOf(lowering, node)];
  let otherwise: Statement[] = [];
  for (const alternative of read.children(node, 'alternative')) {
    if (read.kind(alternative) === 'elif_clause') branches.push(branchOf(lowering, alternative));
    else otherwise = lowering.block(read.child(alternative, 'body'));
  }
  into.push(...chained(lowering, branches, otherwise));
}

function branchOf(lowering: PythonLowering, node: number): Branch {
  const { read } = lowering;
  const test = lowering.expression(read.child(node, 'condition'));
  return { test, body: lowering.block(read.child(node, 'consequence')) };
}

/** Branches of which one is taken. */
export function chained(lowering: PythonLowering, branches: readonly Branch[], last: Statement[]): Statement[] {
  if (branches.length > MAX_NESTED_BRANCHES) {
    const label = lowering.freshName('chosen');
    const body = branches.map(({ test, body: then }): Statement => ({
      kind: 'if',
      test,
      then: [...then, { kind: 'break', label }],
      otherwise: [],
    }));
    return [{ kind: 'block', label, body: [...body, ...last] }];
  }
  let otherwise = last;
  for (let index = branches.length - 1; index >= 0; index--) {
    const { test, body } = branches[index] ?? { test: NOTHING, body: [] };
    otherwise = [{ kind: 'if', test, then: body, otherwise }];
  }
  return otherwise;
}

function loop(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read, scope } = lowering;
  const alternative = read.child(node, 'alternative');
  // What stands under `else` is left out by a `break`, so that has to go behind both.
  const label = alternative === NO_NODE ? undefined : lowering.freshName('loop');
  const head = read.kind(node) === 'for_statement' ? forHead(lowering, node) : undefined;
  const test = head === undefined ? lowering.expression(read.child(node, 'condition')) : undefined;
  scope.breakLabels.push(label);
  const body = [...(head?.assignments ?? []), ...lowering.block(read.child(node, 'body'))];
  scope.breakLabels.pop();
  const statement: Statement =
    head === undefined
      ? { kind: 'loop', ...(test !== undefined && { test }), update: [], body }
      : { kind: 'each', variable: head.variable, of: 'values', collection: head.collection, body };
  if (label === undefined) into.push(statement);
  else into.push({ kind: 'block', label, body: [statement, ...lowering.block(read.child(alternative, 'body'))] });
}

interface ForHead {
  readonly variable: string;
  readonly collection: Expression;
  readonly assignments: Statement[];
}

function forHead(lowering: PythonLowering, node: number): ForHead {
  const { read } = lowering;
  const collection = lowering.expression(read.child(node, 'right'));
  const left = read.child(node, 'left');
  if (read.kind(left) === 'identifier') {
    const target = lowering.nameWritten(read.text(left));
    if (target.kind === 'name') return { variable: target.name, collection, assignments: [] };
  }
  const item = lowering.freshVariable('item');
  const assignments: Statement[] = [];
  assignTo(lowering, left, item, assignments);
  return { variable: item.name, collection, assignments };
}

function broken(lowering: PythonLowering, _node: number, into: Statement[]): void {
  const label = lowering.scope.breakLabels.at(-1);
  into.push({ kind: 'break', ...(label !== undefined && { label }) });
}

function attempt(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const body = lowering.block(read.child(node, 'body'));
  const handlers: Handler[] = [];
  let finalizer: Statement[] = [];
  for (const child of read.named(node)) {
    const kind = read.kind(child);
    if (kind === 'except_clause') handlers.push(handlerOf(lowering, child));
    else if (kind === 'else_clause') body.push(...lowering.block(read.child(child, 'body')));
    else if (kind === 'finally_clause') finalizer = lowering.block(read.firstOf(child, 'block'));
  }
  into.push({ kind: 'try', body, handlers, finalizer });
}

function handlerOf(lowering: PythonLowering, node: number): Handler {
  const { read } = lowering;
  let [type = NO_NODE] = read.children(node, 'value');
  let alias = read.child(node, 'alias');
  if (read.kind(type) === 'as_pattern') {
    alias = read.child(type, 'alias');
    type = read.first(type);
  }
  const statements: Statement[] = [];
  let parameter: string | undefined;
  if (alias !== NO_NODE) {
    parameter = lowering.freshVariable('caught').name;
    assignTo(lowering, alias, { kind: 'name', name: parameter }, statements);
  }
  statements.push(...lowering.block(read.firstOf(node, 'block')));
  return { ...(parameter !== undefined && { parameter }), types: typesOf(lowering, type), body: statements };
}

function typesOf(lowering: PythonLowering, node: number): string[] {
  const { read } = lowering;
  if (node === NO_NODE) return [];
  if (read.kind(node) === 'tuple') return read.named(node).map((child) => read.text(child));
  return [read.text(node)];
}

/** Whoever gives a context is asked for it, and its value is bound. */
function context(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const isAsync = read.startsWith(node, 'async');
  for (const item of read.named(read.firstOf(node, 'with_clause'))) {
    const value = read.child(item, 'value');
    const isNamed = read.kind(value) === 'as_pattern';
    const given = lowering.expression(isNamed ? read.first(value) : value);
    const place = lowering.place(value);
    const callee: Expression = { kind: 'member', object: given, name: isAsync ? '__aenter__' : '__enter__', place };
    const entered: Expression = { kind: 'call', callee, arguments: [], place };
    const bound: Expression = isAsync ? { kind: 'await', value: entered } : entered;
    if (isNamed) assignTo(lowering, read.child(value, 'alias'), bound, into);
    else into.push({ kind: 'do', value: bound });
  }
  into.push(...lowering.block(read.child(node, 'body')));
}

function returned(lowering: PythonLowering, node: number, into: Statement[]): void {
  const value = lowering.read.first(node);
  into.push({ kind: 'return', ...(value !== NO_NODE && { value: lowering.expression(value) }) });
}

function raised(lowering: PythonLowering, node: number, into: Statement[]): void {
  const value = lowering.read.first(node);
  into.push({ kind: 'throw', ...(value !== NO_NODE && { value: lowering.expression(value) }) });
}

function asserted(lowering: PythonLowering, node: number, into: Statement[]): void {
  const test: Expression = { kind: 'unary', operator: 'not', operand: lowering.expression(lowering.read.first(node)) };
  into.push({ kind: 'if', test, then: [{ kind: 'throw' }], otherwise: [] });
}
