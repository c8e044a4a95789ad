import type { Expression } from '../ir';
import type { Machine } from './machine';
import { UNKNOWN, type Value } from './value';

/** A condition was evaluated once already: what calls something must not do so again. */
export function evaluatePure(machine: Machine, expression: Expression): Value {
  return isPure(expression) ? machine.evaluate(expression) : UNKNOWN;
}

export function isPure(expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'name':
    case 'this':
    case 'import':
      return true;
    case 'member':
      return isPure(expression.object);
    case 'index':
      return isPure(expression.object) && isPure(expression.index);
    case 'call':
      return isFixedCall(expression) || isOtherForm(expression) || isMadeOf(expression);
    case 'new':
      return isFixedCall(expression);
    case 'list':
      return expression.items.every(({ value }) => isPure(value));
    default:
      return false;
  }
}

/** Of a library, with nothing but constants: a pattern, a list. */
function isFixedCall({ callee, arguments: given }: Extract<Expression, { kind: 'call' | 'new' }>): boolean {
  const owner = callee.kind === 'member' ? callee.object : callee;
  const isOfLibrary = owner.kind === 'import' || (owner.kind === 'name' && FIXED_NAMES.has(owner.name));
  return (
    isOfLibrary && given.every(({ value }) => value.kind === 'constant' || (value.kind === 'list' && isPure(value)))
  );
}

/** Of the same text, path or collection in another form: `path.normalize()`. */
function isOtherForm({ callee, arguments: given }: Extract<Expression, { kind: 'call' }>): boolean {
  return callee.kind === 'member' && given.length === 0 && OTHER_FORMS.has(callee.name) && isPure(callee.object);
}

/** Of the parts of a path, or the names of an object: `path.resolve(base, name)`, `Object.keys(columns)`. */
function isMadeOf({ callee, arguments: given }: Extract<Expression, { kind: 'call' }>): boolean {
  return (
    callee.kind === 'member' &&
    MADE.has(callee.name) &&
    isPure(callee.object) &&
    given.every(({ value }) => isPure(value))
  );
}

const MADE = new Set([
  'keys',
  'resolve',
  'join',
  'normalize',
  'relative',
  'abspath',
  'realpath',
  'normpath',
  'commonpath',
  'relpath',
]);

const OTHER_FORMS = new Set([
  'normalize',
  'toAbsolutePath',
  'toRealPath',
  'getCanonicalPath',
  'getCanonicalFile',
  'getAbsolutePath',
  'getAbsoluteFile',
  'toPath',
  'toFile',
  'toString',
  'resolve',
  'absolute',
  'trim',
  'strip',
  'toLowerCase',
  'toUpperCase',
  'lower',
  'upper',
  'keys',
  'keySet',
]);

const FIXED_NAMES = new Set(['RegExp', 'Set', 'frozenset', 'set']);
