import { NO_NODE } from '../../../tree/flat-tree';
import type { Statement } from '../../ir';
import { declaration } from './declaration';
import type { LowerStatement } from './java-lowering';

export const lowerFor: LowerStatement = (java, node, scope, into, label) => {
  const { syntax } = java;
  const inner = scope.block();
  const body: Statement[] = [];
  for (const start of syntax.children(node, 'init')) {
    if (syntax.kind(start) === 'local_variable_declaration') java.statement(start, inner, body);
    else body.push({ kind: 'do', value: java.expression(start, inner) });
  }
  const condition = syntax.child(node, 'condition');
  body.push({
    kind: 'loop',
    ...(condition === NO_NODE ? {} : { test: java.expression(condition, inner) }),
    update: syntax.children(node, 'update').map((update) => ({ kind: 'do', value: java.expression(update, inner) })),
    body: java.body(syntax.child(node, 'body'), inner),
    ...(label === undefined ? {} : { label }),
  });
  into.push(...body);
};

export const lowerWhile: LowerStatement = (java, node, scope, into, label) => {
  const inner = scope.block();
  into.push({
    kind: 'loop',
    test: java.expression(java.syntax.child(node, 'condition'), inner),
    ...(java.syntax.kind(node) === 'do_statement' ? { testsLast: true } : {}),
    update: [],
    body: java.body(java.syntax.child(node, 'body'), inner),
    ...(label === undefined ? {} : { label }),
  });
};

/** The variable has a type, so it is declared with what the round gives. */
export const lowerForEach: LowerStatement = (java, node, scope, into, label) => {
  const { syntax } = java;
  const collection = java.expression(syntax.child(node, 'value'), scope);
  const inner = scope.block();
  const type = java.types.typeOf(syntax.child(node, 'type'), syntax.child(node, 'dimensions'));
  const variable = inner.temporary();
  const name = inner.declare(syntax.text(syntax.child(node, 'name')), type);
  const value = { kind: 'name', name: variable } as const;
  into.push(declaration(variable, undefined), {
    kind: 'each',
    variable,
    of: 'values',
    collection,
    body: [declaration(name, type, value), ...java.body(syntax.child(node, 'body'), inner)],
    ...(label === undefined ? {} : { label }),
  });
};
