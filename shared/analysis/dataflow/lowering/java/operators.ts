import type { Region } from '../../../../findings';
import { NO_NODE } from '../../../tree/flat-tree';
import type { BinaryOperator, Expression, Statement } from '../../ir';
import { declaration } from './declaration';
import { type JavaLowering, UNKNOWN, type LowerExpression } from './java-lowering';
import { lowerTypeName, typeOfName } from './names';
import { componentName } from './records';
import type { Scope } from './scope';

/** Chains that are longer are put together without saying how. */
const MAX_CHAIN = 150;

const OPERATORS: ReadonlyMap<string, BinaryOperator> = new Map([
  ['&&', 'and'],
  ['||', 'or'],
  ...(['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&', '|', '^', '<<', '>>', '>>>'] as const).map(
    (operator) => [operator, operator] as const,
  ),
]);

/** `a + b + c` nests to the left, as deep as the chain is long: it is followed, not called. */
export const lowerBinary: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const links: number[] = [];
  let first = node;
  while (syntax.kind(first) === 'binary_expression') {
    links.push(first);
    first = syntax.child(first, 'left');
  }
  links.reverse();
  const operands = [first, ...links.map((link) => syntax.child(link, 'right'))];
  if (links.length > MAX_CHAIN && !operands.some((operand) => syntax.kind(operand) === 'string_literal')) {
    return { kind: 'opaque', parts: operands.map((operand) => java.expression(operand, scope)) };
  }
  const chain = new Chain(java.expression(first, scope), isText(java, first));
  for (const link of links) {
    const right = syntax.child(link, 'right');
    const operator = OPERATORS.get(syntax.kind(syntax.child(link, 'operator')));
    chain.add(operator, java.expression(right, scope), {
      addsText: isText(java, right),
      place: syntax.placeBetween(node, link),
    });
  }
  return chain.value;
};

function isText(java: JavaLowering, node: number): boolean {
  return java.syntax.kind(node) === 'string_literal';
}

/** Puts operands together from the left; what is added to a text makes one longer text. */
class Chain {
  #parts: Expression[] | undefined;
  #place: Region | undefined;

  constructor(
    private before: Expression,
    private endsInText: boolean,
  ) {}

  add(operator: BinaryOperator | undefined, right: Expression, { addsText, place }: Added): void {
    if (operator === '+' && (this.endsInText || addsText)) {
      this.#parts ??= [this.before];
      this.#parts.push(right);
      this.#place = place;
      this.endsInText = true;
      return;
    }
    const left = this.value;
    this.#parts = undefined;
    this.endsInText = false;
    this.before =
      operator === undefined
        ? { kind: 'opaque', parts: [left, right] }
        : { kind: 'binary', operator, left, right, place };
  }

  get value(): Expression {
    if (this.#parts === undefined || this.#place === undefined) return this.before;
    return { kind: 'text', parts: this.#parts, place: this.#place };
  }
}

interface Added {
  readonly addsText: boolean;
  readonly place: Region;
}

export const lowerUnary: LowerExpression = (java, node, scope) => {
  const operand = java.expression(java.syntax.child(node, 'operand'), scope);
  const operator = java.syntax.kind(java.syntax.child(node, 'operator'));
  if (operator === '-' && operand.kind === 'constant' && typeof operand.value === 'number') {
    return { kind: 'constant', value: -operand.value };
  }
  if (operator === '!') return { kind: 'unary', operator: 'not', operand };
  if (operator === '-' || operator === '+' || operator === '~') return { kind: 'unary', operator, operand };
  return { kind: 'opaque', parts: [operand] };
};

/** `i++` has the value from before. */
export const lowerUpdate: LowerExpression = (java, node, scope) => {
  const [first, second] = java.syntax.everyChild(node);
  const isPrefix = java.syntax.kind(first ?? NO_NODE).length === 2;
  const target = java.expression((isPrefix ? second : first) ?? NO_NODE, scope);
  const operator = java.syntax.text(node).includes('--') ? '-' : '+';
  const place = java.syntax.place(node);
  const one: Expression = { kind: 'constant', value: 1 };
  const changed: Expression = {
    kind: 'assign',
    target,
    value: { kind: 'binary', operator, left: target, right: one, place },
    place,
  };
  if (isPrefix || !isValueUsed(java, node)) return changed;
  const name = scope.temporary();
  return {
    kind: 'sequence',
    body: [
      { kind: 'declare', name, value: target },
      { kind: 'do', value: changed },
    ],
    value: { kind: 'name', name },
  };
};

function isValueUsed(java: JavaLowering, node: number): boolean {
  const parent = java.syntax.kind(java.syntax.tree.parent(node));
  return (
    parent !== 'expression_statement' && !(parent === 'for_statement' && java.syntax.tree.field(node) === 'update')
  );
}

export const lowerAssignment: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const target = java.expression(syntax.child(node, 'left'), scope);
  const right = java.expression(syntax.child(node, 'right'), scope);
  const place = syntax.place(node);
  const sign = syntax.kind(syntax.child(node, 'operator'));
  if (!isTarget(target)) return { kind: 'opaque', parts: [target, right] };
  if (sign === '=') {
    const type = declaredType(java, syntax.child(node, 'left'), scope);
    return { kind: 'assign', target, value: typed(right, type), place };
  }
  const operator = OPERATORS.get(sign.slice(0, -1));
  if (operator === undefined) return { kind: 'opaque', parts: [target, right] };
  return { kind: 'assign', target, value: { kind: 'binary', operator, left: target, right, place }, place };
};

/** The type of the variable or field that is assigned to, where the file tells. */
function declaredType({ syntax }: JavaLowering, left: number, scope: Scope): string | undefined {
  const kind = syntax.kind(left);
  if (kind === 'identifier') return typeOfName(syntax.text(left), scope);
  if (kind !== 'field_access' || syntax.kind(syntax.child(left, 'object')) !== 'this') return undefined;
  return scope.owner?.fieldTypes.get(syntax.text(syntax.child(left, 'field')));
}

/** What a call gives is of the type it is declared with; of everything else more is known. */
function typed(value: Expression, type: string | undefined): Expression {
  const isOpen = value.kind === 'call' || value.kind === 'conditional' || value.kind === 'opaque';
  return !isOpen || type === undefined || /^[a-z]+$/.test(type) ? value : { kind: 'cast', value, type };
}

function isTarget({ kind }: Expression): boolean {
  return kind === 'name' || kind === 'member' || kind === 'index';
}

export const lowerTernary: LowerExpression = (java, node, scope) => ({
  kind: 'conditional',
  test: java.expression(java.syntax.child(node, 'condition'), scope),
  then: java.expression(java.syntax.child(node, 'consequence'), scope),
  otherwise: java.expression(java.syntax.child(node, 'alternative'), scope),
});

export const lowerCast: LowerExpression = (java, node, scope) => {
  const value = java.expression(java.syntax.child(node, 'value'), scope);
  const type = java.types.typeOf(java.syntax.child(node, 'type'));
  return type === undefined ? value : { kind: 'cast', value, type };
};

/** With a pattern, its variable holds the value from then on. */
export const lowerInstanceof: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const subject = java.expression(syntax.child(node, 'left'), scope);
  const typeNode = syntax.child(node, 'right');
  const place = syntax.place(node);
  const name = syntax.child(node, 'name');
  const pattern = syntax.child(node, 'pattern');
  if (pattern !== NO_NODE) {
    const body: Statement[] = [];
    const held = scope.temporary();
    body.push({ kind: 'declare', name: held, value: subject });
    const test = lowerPattern(java, pattern, { kind: 'name', name: held }, scope, body);
    return { kind: 'sequence', body, value: test };
  }
  const type = java.types.typeOf(typeNode);
  const right: Expression = type === undefined ? UNKNOWN : lowerTypeName(java, java.syntax.text(typeNode), scope);
  if (name === NO_NODE) return { kind: 'binary', operator: 'instanceof', left: subject, right, place };
  const variable = scope.declare(syntax.text(name), type);
  const value: Expression = type === undefined ? subject : { kind: 'cast', value: subject, type };
  return {
    kind: 'sequence',
    body: [declaration(variable, type, value)],
    value: { kind: 'binary', operator: 'instanceof', left: { kind: 'name', name: variable }, right, place },
  };
};

/** Declares the variables of a pattern; the result says whether it fits. */
export function lowerPattern(
  java: JavaLowering,
  pattern: number,
  subject: Expression,
  scope: Scope,
  into: Statement[],
): Expression {
  const { syntax } = java;
  const place = syntax.place(pattern);
  const children = syntax.named(pattern);
  const typeNode = children.find((child) => /type|identifier/.test(syntax.kind(child))) ?? NO_NODE;
  const type =
    java.types.typeOf(typeNode) ??
    (syntax.kind(typeNode) === 'identifier' ? java.types.resolve(syntax.text(typeNode)) : undefined);
  const body = syntax.childOfKind(pattern, 'record_pattern_body');
  if (body !== NO_NODE) {
    syntax.named(body).forEach((component, index) => {
      // Components are known by their place alone; the accessors have names that other files know.
      const value: Expression = { kind: 'member', object: subject, name: componentName(index), place };
      lowerPattern(java, component, value, scope, into);
    });
  } else {
    const name = children.findLast((child) => syntax.kind(child) === 'identifier');
    if (name !== undefined) {
      const value: Expression = type === undefined ? subject : { kind: 'cast', value: subject, type };
      into.push(declaration(scope.declare(syntax.text(name), type), type, value));
    }
  }
  if (type === undefined) return UNKNOWN;
  return { kind: 'binary', operator: 'instanceof', left: subject, right: { kind: 'import', module: type }, place };
}
