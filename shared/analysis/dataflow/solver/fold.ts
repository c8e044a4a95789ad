import type { BinaryOperator, ConstantValue, UnaryOperator } from '../ir';
import { notAtStart, numberTaints, unionTaints, type Taint } from './taint';
import { constant, NOTHING, onlyConstant, texts, truth, UNKNOWN, union, withTaints, type Value } from './value';

const MAX_PRODUCT = 8;
const MAX_TEXT = 2_000;
const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'instanceof']);
/** What numbers are made of cannot carry a text. */
const ARITHMETIC: ReadonlySet<BinaryOperator> = new Set([
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '&',
  '|',
  '^',
  '<<',
  '>>',
  '>>>',
]);

/** A value for each pair of constants, and something unknown with the data of both where there are others. */
export function foldBinary(operator: BinaryOperator, left: Value, right: Value, isJava: boolean): Value {
  const taints = operandTaints(operator, left, right);
  const isKnown =
    isConstant(left) && isConstant(right) && left.constants.length * right.constants.length <= MAX_PRODUCT;
  if (!isKnown) {
    const identity = compareIdentity(operator, left, right);
    if (identity !== undefined) return constant(identity);
    return withTaints(operator === '+' ? withPrefix(left) : UNKNOWN, taints);
  }
  let result = NOTHING;
  for (const one of left.constants) {
    for (const other of right.constants) {
      const computed = compute(operator, one, other, isJava);
      result = union(result, computed === undefined ? UNKNOWN : constant(computed.value));
    }
  }
  return withTaints(result, taints);
}

export function foldUnary(operator: UnaryOperator, operand: Value): Value {
  if (operator === 'not') {
    const holds = truth(operand);
    return holds === undefined ? UNKNOWN : constant(!holds);
  }
  if (operator === 'typeof') return typeNames(operand);
  const only = onlyConstant(operand)?.value;
  if (typeof only !== 'number') return withTaints(UNKNOWN, numberTaints(operand.taints));
  if (operator === '-') return withTaints(constant(-only), operand.taints);
  return withTaints(constant(operator === '~' ? ~only : only), operand.taints);
}

/** Whether the result is a number whatever the operands are, in JavaScript. */
export function isArithmetic(operator: BinaryOperator): boolean {
  return ARITHMETIC.has(operator);
}

/** Texts put one behind the other. */
export function joinTexts(parts: readonly Value[], isJava: boolean): Value {
  const [first, ...others] = parts;
  if (first === undefined) return constant('');
  let result = asText(first, isJava);
  let isBehindText = bringsText(result);
  for (const part of others) {
    const text = asText(part, isJava);
    // Behind `${base}/` data is not at the beginning, whatever the base is.
    const placed = isBehindText ? withTaints(text, notAtStart(text.taints)) : text;
    result = foldBinary('+', result, placed, isJava);
    isBehindText ||= bringsText(text);
  }
  return result;
}

function bringsText(value: Value): boolean {
  return isConstant(value) && value.constants.every((one) => one !== '');
}

function asText(value: Value, isJava: boolean): Value {
  if (!isConstant(value)) return value;
  const all = value.constants.map((one) => constant(textOf(one, isJava)));
  return withTaints(
    all.reduce((left, right) => union(left, right), NOTHING),
    value.taints,
  );
}

export function textOf(value: ConstantValue, isJava = false): string {
  // In Java a number that is whole may still be a double; then nothing is lost but a `.0`.
  if (value === undefined) return isJava ? 'null' : 'undefined';
  return String(value);
}

function operandTaints(operator: BinaryOperator, left: Value, right: Value): readonly Taint[] {
  if (COMPARISONS.has(operator)) return [];
  if (operator === '+') {
    const begins = texts(left).some((text) => text !== '') || (left.prefix ?? '') !== '' || left.taints.length > 0;
    return unionTaints(left.taints, begins ? notAtStart(right.taints) : right.taints);
  }
  const all = unionTaints(left.taints, right.taints);
  return ARITHMETIC.has(operator) ? notAtStart(all) : all;
}

function isConstant(value: Value): boolean {
  return (
    !value.isUnknown &&
    value.constants.length > 0 &&
    value.objects.length + value.functions.length + value.classes.length + value.names.length === 0
  );
}

/** What begins with a known text goes on beginning with it. */
function withPrefix(left: Value): Value {
  const prefix =
    left.prefix ?? (isConstant(left) && left.constants.length === 1 ? textOf(left.constants[0]) : undefined);
  return prefix === undefined || prefix === '' ? UNKNOWN : { ...UNKNOWN, prefix };
}

/** An object is never `null`, nor another object. */
function compareIdentity(operator: BinaryOperator, left: Value, right: Value): boolean | undefined {
  if (operator !== '==' && operator !== '!=') return undefined;
  if (left.isUnknown || right.isUnknown || left.names.length > 0 || right.names.length > 0) return undefined;
  const isEmpty = (value: Value) => value.constants.length === 1 && value.constants[0] == null && !hasIdentity(value);
  const isObject = (value: Value) => value.constants.length === 0 && hasIdentity(value);
  if ((isEmpty(left) && isObject(right)) || (isObject(left) && isEmpty(right))) return operator === '!=';
  return undefined;
}

function hasIdentity({ objects, functions, classes }: Value): boolean {
  return objects.length + functions.length + classes.length > 0;
}

function compute(
  operator: BinaryOperator,
  left: ConstantValue,
  right: ConstantValue,
  isJava: boolean,
): { readonly value: ConstantValue } | undefined {
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) {
    const text = textOf(left, isJava) + textOf(right, isJava);
    return text.length > MAX_TEXT ? undefined : { value: text };
  }
  if (operator === '==') return { value: isSame(left, right) };
  if (operator === '!=') return { value: !isSame(left, right) };
  if (operator === 'in') return undefined;
  return computeTyped(operator, left, right, isJava);
}

function computeTyped(operator: BinaryOperator, left: ConstantValue, right: ConstantValue, isJava: boolean) {
  if (typeof left === 'number' && typeof right === 'number') return computeNumbers(operator, left, right, isJava);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(operator, left, right);
  if (operator === '*' && typeof left === 'string' && typeof right === 'number') return repeatText(left, right);
  return typeof left === 'boolean' && typeof right === 'boolean' ? computeBooleans(operator, left, right) : undefined;
}

/** Nothing is the same as nothing, be it called null or undefined. */
function isSame(left: ConstantValue, right: ConstantValue): boolean {
  return left === right || (left == null && right == null);
}

function repeatText(text: string, times: number) {
  return times >= 0 && text.length * times <= MAX_TEXT ? { value: text.repeat(times) } : undefined;
}

function computeBooleans(operator: BinaryOperator, left: boolean, right: boolean) {
  if (operator === '&') return { value: left && right };
  if (operator === '|') return { value: left || right };
  return operator === '^' ? { value: left !== right } : undefined;
}

function compareTexts(operator: BinaryOperator, left: string, right: string) {
  if (operator === '<') return { value: left < right };
  if (operator === '<=') return { value: left <= right };
  if (operator === '>') return { value: left > right };
  return operator === '>=' ? { value: left >= right } : undefined;
}

const NUMBERS: Partial<Record<BinaryOperator, (left: number, right: number) => number | boolean>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '**': (left, right) => left ** right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '&': (left, right) => left & right,
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
  '>>>': (left, right) => left >>> right,
};

function computeNumbers(operator: BinaryOperator, left: number, right: number, isJava: boolean) {
  if (operator === '/' || operator === '%') {
    if (right === 0) return undefined;
    const value = operator === '%' ? left % right : left / right;
    // Whole numbers divide to whole numbers in Java.
    const isWhole = isJava && Number.isInteger(left) && Number.isInteger(right);
    return { value: isWhole ? Math.trunc(value) : value };
  }
  if (operator === '//') return right === 0 ? undefined : { value: Math.floor(left / right) };
  const value = NUMBERS[operator]?.(left, right);
  return value === undefined ? undefined : { value };
}

function typeNames(operand: Value): Value {
  const only = onlyConstant(operand);
  if (only !== undefined) return constant(only.value === null ? 'object' : typeof only.value);
  if (operand.isUnknown || operand.taints.length > 0) return UNKNOWN;
  if (operand.functions.length > 0 && operand.objects.length === 0) return constant('function');
  return operand.objects.length > 0 && operand.functions.length === 0 ? constant('object') : UNKNOWN;
}
