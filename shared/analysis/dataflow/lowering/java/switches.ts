import { NO_NODE } from '../../../tree/flat-tree';
import type { Case, Expression, Statement } from '../../ir';
import type { JavaLowering, LowerExpression, LowerStatement } from './java-lowering';
import { typeOfName } from './names';
import { lowerPattern } from './operators';
import type { Scope } from './scope';

export const lowerSwitch: LowerStatement = (java, node, scope, into, label) => {
  lowerCases(java, node, scope, into, { label, result: undefined });
};

/** As an expression, each case leaves its value in a variable. */
export const lowerSwitchExpression: LowerExpression = (java, node, scope) => {
  const result = scope.temporary();
  const body: Statement[] = [{ kind: 'declare', name: result }];
  lowerCases(java, node, scope, body, { label: result, result });
  return { kind: 'sequence', body, value: { kind: 'name', name: result } };
};

interface Wanted {
  readonly label: string | undefined;
  /** The variable that takes the value. */
  readonly result: string | undefined;
}

/** What blocks of a switch call the variable that `yield` gives its value to. */
const RESULT = '#result';

function lowerCases(java: JavaLowering, node: number, scope: Scope, into: Statement[], wanted: Wanted): void {
  const { syntax } = java;
  const subjectNode = syntax.child(node, 'condition');
  const inner = scope.block();
  if (wanted.result !== undefined) inner.alias(RESULT, wanted.result);
  let subject = java.expression(subjectNode, scope);
  const groups = syntax.named(syntax.child(node, 'body'));
  if (subject.kind !== 'name' && groups.some((group) => hasPattern(java, group))) {
    const held = scope.temporary();
    into.push({ kind: 'declare', name: held, value: subject });
    subject = { kind: 'name', name: held };
  }
  const enumType = enumTypeOf(java, subjectNode, scope);
  const cases = groups.map((group) => lowerCase(java, group, inner, { subject, enumType, wanted }));
  into.push({
    kind: 'switch',
    subject,
    cases,
    fallsThrough: groups.some((group) => syntax.kind(group) === 'switch_block_statement_group'),
    ...(wanted.label === undefined ? {} : { label: wanted.label }),
  });
}

interface Asked {
  readonly subject: Expression;
  readonly enumType: string | undefined;
  readonly wanted: Wanted;
}

function lowerCase(java: JavaLowering, group: number, scope: Scope, { subject, enumType, wanted }: Asked): Case {
  const { syntax } = java;
  const isRule = syntax.kind(group) === 'switch_rule';
  // Variables of a rule are its own; groups of statements share those of the switch.
  const inner = isRule ? scope.block() : scope;
  const body: Statement[] = [];
  const tests: Expression[] = [];
  let isDefault = false;
  for (const child of syntax.named(group)) {
    if (syntax.kind(child) !== 'switch_label') {
      if (isRule) lowerRuleBody(java, child, inner, body, wanted);
      else java.statement(child, inner, body);
      continue;
    }
    isDefault ||= syntax.everyChild(child).some((part) => syntax.kind(part) === 'default');
    tests.push(...testsOf(java, child, inner, { subject, enumType, into: body }));
  }
  return { tests: isDefault ? [] : tests, body };
}

interface Label {
  readonly subject: Expression;
  readonly enumType: string | undefined;
  readonly into: Statement[];
}

function testsOf(java: JavaLowering, label: number, scope: Scope, { subject, enumType, into }: Label): Expression[] {
  const { syntax } = java;
  return syntax.named(label).flatMap((part): Expression[] => {
    const kind = syntax.kind(part);
    if (kind === 'guard' || kind === 'default') return [];
    if (kind === 'pattern' || kind === 'type_pattern' || kind === 'record_pattern') {
      const inside = kind === 'pattern' ? syntax.firstNamed(part) : part;
      // Whether a type fits is no comparison with the subject.
      return [{ kind: 'opaque', parts: [lowerPattern(java, inside, subject, scope, into)] }];
    }
    if (enumType !== undefined && kind === 'identifier') {
      const object: Expression = { kind: 'import', module: enumType };
      return [{ kind: 'member', object, name: syntax.text(part), place: syntax.place(part) }];
    }
    return [java.expression(part, scope)];
  });
}

function lowerRuleBody(java: JavaLowering, node: number, scope: Scope, into: Statement[], { result }: Wanted): void {
  if (result === undefined || java.syntax.kind(node) !== 'expression_statement') {
    if (java.syntax.kind(node) === 'block') into.push(...java.body(node, scope));
    else java.statement(node, scope, into);
    return;
  }
  const value = java.expression(java.syntax.firstNamed(node), scope);
  into.push(assignment(java, node, result, value));
}

export const lowerYield: LowerStatement = (java, node, scope, into) => {
  const result = scope.aliasOf(RESULT);
  const value = java.expression(java.syntax.firstNamed(node), scope);
  if (result === undefined) {
    into.push({ kind: 'do', value });
    return;
  }
  into.push(assignment(java, node, result, value), { kind: 'break', label: result });
};

function assignment(java: JavaLowering, node: number, name: string, value: Expression): Statement {
  return {
    kind: 'do',
    value: { kind: 'assign', target: { kind: 'name', name }, value, place: java.syntax.place(node) },
  };
}

function hasPattern(java: JavaLowering, group: number): boolean {
  return java.syntax
    .named(group)
    .some((label) => java.syntax.named(label).some((part) => java.syntax.kind(part).endsWith('pattern')));
}

/** Names in cases are constants of the type of the subject, where it is declared as an enum. */
function enumTypeOf(java: JavaLowering, node: number, scope: Scope): string | undefined {
  let inner = node;
  while (java.syntax.kind(inner) === 'parenthesized_expression') inner = java.syntax.firstNamed(inner);
  if (inner === NO_NODE || java.syntax.kind(inner) !== 'identifier') return undefined;
  const type = typeOfName(java.syntax.text(inner), scope);
  if (type === undefined || /^[a-z]+$/.test(type) || type.startsWith('java.lang.')) return undefined;
  return type;
}
