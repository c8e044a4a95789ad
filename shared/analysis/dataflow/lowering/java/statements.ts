import { NO_NODE } from '../../../tree/flat-tree';
import type { Handler, Statement } from '../../ir';
import { lowerConstructorCall } from './calls';
import { lowerLocalClass } from './classes';
import { declaration } from './declaration';
import type { JavaLowering, LowerStatement } from './java-lowering';
import type { Scope } from './scope';

export const lowerExpressionStatement: LowerStatement = (java, node, scope, into) => {
  const expression = java.syntax.firstNamed(node);
  if (java.syntax.kind(expression) === 'switch_expression') java.statement(expression, scope, into);
  else into.push({ kind: 'do', value: java.expression(expression, scope) });
};

export const lowerConstructorCallStatement: LowerStatement = (java, node, scope, into) => {
  into.push({ kind: 'do', value: lowerConstructorCall(java, node, scope) });
};

export const lowerVariables: LowerStatement = (java, node, scope, into) => {
  const { syntax } = java;
  const typeNode = syntax.child(node, 'type');
  for (const declarator of syntax.children(node, 'declarator')) {
    const type = java.types.typeOf(typeNode, syntax.child(declarator, 'dimensions'));
    const valueNode = syntax.child(declarator, 'value');
    // The value is lowered first: within a lambda it holds, the variable is not to be confused with an earlier one.
    const value = valueNode === NO_NODE ? undefined : java.expression(valueNode, scope);
    const name = scope.declare(syntax.text(syntax.child(declarator, 'name')), type);
    into.push(declaration(name, type, value));
  }
};

export const lowerBlock: LowerStatement = (java, node, scope, into, label) => {
  const body = java.body(node, scope);
  if (body.length > 0) into.push({ kind: 'block', body, ...(label === undefined ? {} : { label }) });
};

/** Only what is held matters of `synchronized`. */
export const lowerSynchronized: LowerStatement = (java, node, scope, into) => {
  into.push({ kind: 'block', body: java.body(java.syntax.child(node, 'body'), scope) });
};

/** More branches in a row are asked one after the other, so that no text can exhaust the stack. */
const MAX_BRANCHES = 150;

/** A long `else if` chain is followed, not called, and put together from its end. */
export const lowerIf: LowerStatement = (java, node, scope, into) => {
  const { syntax } = java;
  const branches: { readonly test: number; readonly then: number }[] = [];
  let at = node;
  while (syntax.kind(at) === 'if_statement') {
    branches.push({ test: syntax.child(at, 'condition'), then: syntax.child(at, 'consequence') });
    at = syntax.child(at, 'alternative');
  }
  // Variables of patterns in a test are seen behind it as well.
  const lowered = branches.map(({ test, then }) => ({
    test: java.expression(test, scope),
    then: java.body(then, scope),
  }));
  let otherwise: Statement[] = at === NO_NODE ? [] : java.body(at, scope);
  const excess = lowered.splice(MAX_BRANCHES);
  if (excess.length > 0) {
    const flat = excess.map(({ test, then }): Statement => ({
      kind: 'if',
      test: { kind: 'opaque', parts: [test] },
      then,
      otherwise: [],
    }));
    otherwise = [...flat, ...otherwise];
  }
  for (const { test, then } of lowered.toReversed()) otherwise = [{ kind: 'if', test, then, otherwise }];
  into.push(...otherwise);
};

export const lowerReturn: LowerStatement = (java, node, scope, into) => {
  const value = java.syntax.firstNamed(node);
  into.push(value === NO_NODE ? { kind: 'return' } : { kind: 'return', value: java.expression(value, scope) });
};

export const lowerThrow: LowerStatement = (java, node, scope, into) => {
  into.push({ kind: 'throw', value: java.expression(java.syntax.firstNamed(node), scope) });
};

export const lowerBreak: LowerStatement = (java, node, _scope, into) => {
  const label = java.syntax.firstNamed(node);
  into.push(label === NO_NODE ? { kind: 'break' } : { kind: 'break', label: java.syntax.text(label) });
};

export const lowerContinue: LowerStatement = (java, node, _scope, into) => {
  const label = java.syntax.firstNamed(node);
  into.push(label === NO_NODE ? { kind: 'continue' } : { kind: 'continue', label: java.syntax.text(label) });
};

const TAKES_LABEL: ReadonlySet<string> = new Set([
  'for_statement',
  'enhanced_for_statement',
  'while_statement',
  'do_statement',
  'switch_expression',
  'block',
]);

export const lowerLabeled: LowerStatement = (java, node, scope, into) => {
  const [name = NO_NODE, statement = NO_NODE] = java.syntax.named(node);
  const label = java.syntax.text(name);
  if (TAKES_LABEL.has(java.syntax.kind(statement))) java.statement(statement, scope, into, label);
  else into.push({ kind: 'block', body: java.body(statement, scope), label });
};

/** Assertions are on or off: what is asked is nothing that can be relied on, but its message may be computed. */
export const lowerAssert: LowerStatement = (java, node, scope, into) => {
  const [, detail] = java.syntax.named(node);
  if (detail === undefined) return;
  const then: Statement[] = [{ kind: 'do', value: java.expression(detail, scope) }];
  into.push({ kind: 'if', test: { kind: 'opaque', parts: [] }, then, otherwise: [] });
};

export const lowerTry: LowerStatement = (java, node, scope, into) => {
  const { syntax } = java;
  const inner = scope.block();
  const body: Statement[] = [];
  for (const resource of syntax.named(syntax.child(node, 'resources'))) lowerResource(java, resource, inner, body);
  body.push(...java.body(syntax.child(node, 'body'), inner));
  const handlers: Handler[] = [];
  let finalizer: Statement[] = [];
  for (const clause of syntax.named(node)) {
    if (syntax.kind(clause) === 'catch_clause') handlers.push(lowerCatch(java, clause, scope));
    if (syntax.kind(clause) === 'finally_clause') finalizer = java.body(syntax.firstNamed(clause), scope);
  }
  into.push({ kind: 'try', body, handlers, finalizer });
};

function lowerResource(java: JavaLowering, node: number, scope: Scope, into: Statement[]): void {
  const { syntax } = java;
  const name = syntax.child(node, 'name');
  if (name === NO_NODE) return;
  const type = java.types.typeOf(syntax.child(node, 'type'));
  const value = java.expression(syntax.child(node, 'value'), scope);
  const unique = scope.declare(syntax.text(name), type);
  into.push(declaration(unique, type, value));
}

function lowerCatch(java: JavaLowering, clause: number, scope: Scope): Handler {
  const { syntax } = java;
  const caught = syntax.childOfKind(clause, 'catch_formal_parameter');
  const typeNodes = syntax.named(syntax.childOfKind(caught, 'catch_type'));
  const types = typeNodes.flatMap((node) => java.types.typeOf(node) ?? []);
  const inner = scope.block();
  const parameter = inner.declare(syntax.text(syntax.child(caught, 'name')), types[0]);
  return { parameter, types, body: java.body(syntax.child(clause, 'body'), inner) };
}

export const lowerClassStatement: LowerStatement = (java, node, scope, into) => {
  const { id, simpleName } = lowerLocalClass(java, node, scope);
  const local = scope.localClass(simpleName);
  if (local !== undefined) into.push({ kind: 'declare', name: local.variable, value: { kind: 'class', id } });
};
