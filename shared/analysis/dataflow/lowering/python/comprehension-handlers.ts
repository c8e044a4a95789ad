import type { Expression, Statement } from '../../ir';
import { assignTo } from './assign-to';
import type { InnerNames } from './function-scope';
import { NOTHING, type ExpressionHandler, type PythonLowering } from './python-lowering';

/** A comprehension is a loop that fills a collection; its variables are its own. */
export const COMPREHENSION_HANDLERS: readonly (readonly [string, ExpressionHandler])[] = [
  ['list_comprehension', comprehension],
  ['set_comprehension', comprehension],
  ['generator_expression', comprehension],
  ['dictionary_comprehension', comprehension],
];

function comprehension(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  const place = lowering.place(node);
  const result = lowering.freshVariable('made');
  const body = read.child(node, 'body');
  const isMap = read.kind(node) === 'dictionary_comprehension';
  const clauses = read.named(node).filter((child) => child !== body);
  const names: InnerNames = { kind: 'comprehension', names: new Map() };
  const statements = lowering.inside(names, () => clause(lowering, { clauses, names, add: () => [add()] }, 0));
  const empty: Expression = isMap ? { kind: 'object', entries: [], place } : { kind: 'list', items: [], place };
  return {
    kind: 'sequence',
    body: [{ kind: 'do', value: { kind: 'assign', target: result, value: empty, place } }, ...statements],
    value: result,
  };

  function add(): Statement {
    if (isMap) {
      const index = lowering.expression(read.child(body, 'key'));
      const value = lowering.expression(read.child(body, 'value'));
      const target: Expression = { kind: 'index', object: result, index, place };
      return { kind: 'do', value: { kind: 'assign', target, value, place } };
    }
    const callee: Expression = { kind: 'member', object: result, name: 'append', place };
    return { kind: 'do', value: { kind: 'call', callee, arguments: [{ value: lowering.expression(body) }], place } };
  }
}

interface Clauses {
  readonly clauses: readonly number[];
  readonly names: InnerNames;
  readonly add: () => Statement[];
}

/** `for`s and `if`s stand inside each other in the order in which they are written. */
function clause(lowering: PythonLowering, all: Clauses, at: number): Statement[] {
  const { read } = lowering;
  const node = all.clauses[at];
  if (node === undefined) return all.add();
  if (read.kind(node) === 'if_clause') {
    const test = lowering.expression(read.first(node));
    const then = lowering.nested(() => clause(lowering, all, at + 1), []);
    return [{ kind: 'if', test, then, otherwise: [] }];
  }
  const [collection = NOTHING] = lowering.expressions(read.children(node, 'right'));
  const left = read.child(node, 'left');
  nameTargets(lowering, left, all.names);
  const body: Statement[] = [];
  const single = read.kind(left) === 'identifier' ? all.names.names.get(read.text(left)) : undefined;
  const item = single?.kind === 'name' ? single : lowering.freshVariable('item');
  if (item !== single) assignTo(lowering, left, item, body);
  body.push(...lowering.nested(() => clause(lowering, all, at + 1), []));
  return [{ kind: 'each', variable: item.name, of: 'values', collection, body }];
}

/** Gives the variables of a comprehension names of their own, so that they do not mix with those outside. */
function nameTargets(lowering: PythonLowering, node: number, { names }: InnerNames): void {
  const { read } = lowering;
  if (read.kind(node) === 'identifier') names.set(read.text(node), lowering.freshVariable(read.text(node)));
  else if (TARGET_LISTS.has(read.kind(node))) {
    for (const child of read.named(node)) {
      lowering.nested(() => {
        nameTargets(lowering, child, { kind: 'comprehension', names });
      }, undefined);
    }
  }
}

const TARGET_LISTS = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'list_splat_pattern']);
