import { AGGREGATES } from './aggregates';
import type { Expression } from './ast';
import type { Evaluate } from './frame';
import { findFunction } from './functions';
import { likePattern } from './like';
import { OPERATORS } from './operators';
import { resolveName, type Scope } from './scope';
import { SqlError } from './sql-error';
import { equalValues, isList, isObject, type JsonObject } from './values';

export function compileExpression(expression: Expression, scope: Scope): Evaluate {
  const compile = (part: Expression): Evaluate => compileExpression(part, scope);
  if (isLeaf(expression)) return compileLeaf(expression, scope);
  switch (expression.kind) {
    case 'property':
      return compileProperty(compile(expression.object), expression.key, compile);
    case 'array':
      return compileArray(expression.elements.map(compile));
    case 'object':
      return compileObject(expression.entries.map(({ key, value }) => [key, compile(value)] as const));
    case 'unary':
      return compileUnary(expression.operator, compile(expression.operand));
    case 'binary': {
      const operator = OPERATORS[expression.operator];
      const left = compile(expression.left);
      const right = compile(expression.right);
      return (frame) => operator(left(frame), right(frame));
    }
    case 'logical':
      return compileLogical(expression.operator === 'OR', compile(expression.left), compile(expression.right));
    case 'coalesce':
    case 'conditional':
      return compileChoice(expression, compile);
    case 'in':
      return compileIn(compile(expression.operand), expression.candidates.map(compile));
    case 'like':
      return compileLike(compile(expression.operand), compile(expression.pattern), expression.escape);
    case 'call':
      return compileCall(expression, scope);
    case 'subquery':
      return compileSubquery(expression, scope);
  }
}

type Leaf = Extract<Expression, { kind: 'literal' | 'parameter' | 'name' }>;

function isLeaf(expression: Expression): expression is Leaf {
  return expression.kind === 'literal' || expression.kind === 'parameter' || expression.kind === 'name';
}

function compileLeaf(expression: Leaf, scope: Scope): Evaluate {
  if (expression.kind === 'parameter') return compileParameter(expression);
  if (expression.kind === 'literal') {
    const { value } = expression;
    return () => value;
  }
  const slot = resolveName(scope, expression.name, expression.span);
  return ({ slots }) => slots[slot];
}

function compileChoice(
  expression: Extract<Expression, { kind: 'coalesce' | 'conditional' }>,
  compile: (part: Expression) => Evaluate,
): Evaluate {
  if (expression.kind === 'conditional') {
    const condition = compile(expression.condition);
    const whenTrue = compile(expression.whenTrue);
    const otherwise = compile(expression.otherwise);
    return (frame) => (condition(frame) === true ? whenTrue(frame) : otherwise(frame));
  }
  const left = compile(expression.left);
  const right = compile(expression.right);
  return (frame) => {
    const value = left(frame);
    // Only what is missing is replaced: null is a value.
    return value === undefined ? right(frame) : value;
  };
}

function compileSubquery({ form, query }: Extract<Expression, { kind: 'subquery' }>, scope: Scope): Evaluate {
  const rows = scope.compileRows(query, scope);
  if (form === 'array') return rows;
  if (form === 'exists') return (frame) => rows(frame).length > 0;
  return (frame) => rows(frame)[0];
}

function compileParameter({ name, span }: Extract<Expression, { kind: 'parameter' }>): Evaluate {
  return ({ parameters }) => {
    if (parameters.has(name)) return parameters.get(name);
    throw new SqlError(`The parameter '${name}' at position ${span.start} has no value.`, span.start, span.end);
  };
}

function compileProperty(object: Evaluate, key: Expression, compile: (part: Expression) => Evaluate): Evaluate {
  if (key.kind === 'literal') {
    const { value } = key;
    return (frame) => read(object(frame), value);
  }
  const keyOf = compile(key);
  return (frame) => read(object(frame), keyOf(frame));
}

function read(value: unknown, key: unknown): unknown {
  if (isList(value)) return typeof key === 'number' ? value[key] : undefined;
  if (typeof key !== 'string' || !isObject(value)) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function compileArray(elements: readonly Evaluate[]): Evaluate {
  return (frame) => elements.map((element) => element(frame)).filter((value) => value !== undefined);
}

export function compileObject(entries: readonly (readonly [string, Evaluate])[]): Evaluate {
  return (frame) => {
    const result: JsonObject = {};
    for (const [key, evaluate] of entries) {
      const value = evaluate(frame);
      if (value !== undefined) result[key] = value;
    }
    return result;
  };
}

function compileUnary(operator: '-' | '+' | '~' | 'NOT', operand: Evaluate): Evaluate {
  if (operator === 'NOT') {
    return (frame) => {
      const value = operand(frame);
      return typeof value === 'boolean' ? !value : undefined;
    };
  }
  const apply = { '-': (value: number) => -value, '+': (value: number) => value, '~': (value: number) => ~value }[
    operator
  ];
  return (frame) => {
    const value = operand(frame);
    return typeof value === 'number' ? apply(value) : undefined;
  };
}

/** Three-valued: `decisive` (true for OR, false for AND) wins over undefined, which wins over the other. */
function compileLogical(decisive: boolean, left: Evaluate, right: Evaluate): Evaluate {
  return (frame) => {
    const first = left(frame);
    if (first === decisive) return decisive;
    const second = right(frame);
    if (second === decisive) return decisive;
    return typeof first === 'boolean' && typeof second === 'boolean' ? !decisive : undefined;
  };
}

function compileIn(operand: Evaluate, candidates: readonly Evaluate[]): Evaluate {
  return (frame) => {
    const value = operand(frame);
    if (value === undefined) return undefined;
    return candidates.some((candidate) => equalValues(value, candidate(frame)) === true);
  };
}

function compileLike(operand: Evaluate, pattern: Evaluate, escape: string): Evaluate {
  let known: { text: string; pattern: RegExp } | undefined;
  return (frame) => {
    const value = operand(frame);
    const text = pattern(frame);
    if (typeof value !== 'string' || typeof text !== 'string') return undefined;
    if (known?.text !== text) known = { text, pattern: likePattern(text, escape) };
    return known.pattern.test(value);
  };
}

function compileCall(call: Extract<Expression, { kind: 'call' }>, scope: Scope): Evaluate {
  const { name, span } = call;
  const create = Object.hasOwn(AGGREGATES, name) ? AGGREGATES[name] : undefined;
  if (create !== undefined) {
    if (scope.aggregates === undefined) throw fault(`The aggregate ${name} may not stand here,`, span);
    const [argument] = call.arguments;
    if (argument === undefined || call.arguments.length > 1) throw fault(`${name} takes one argument,`, span);
    const index = scope.aggregates.length;
    scope.aggregates.push({ create, argument: compileExpression(argument, { ...scope, aggregates: undefined }) });
    return ({ aggregates }) => aggregates[index]?.result();
  }
  const found = findFunction(name);
  if (found === undefined) throw fault(`'${name}' is not a recognized built-in function name,`, span);
  if (call.arguments.length < found.minimum || call.arguments.length > found.maximum) {
    const wanted = found.minimum === found.maximum ? found.minimum : `${found.minimum} to ${found.maximum}`;
    throw fault(`The function ${name} takes ${wanted} arguments, not ${call.arguments.length},`, span);
  }
  const values = call.arguments.map((argument) => compileExpression(argument, scope));
  return (frame) =>
    found.call(
      values.map((evaluate) => evaluate(frame)),
      frame,
    );
}

function fault(message: string, span: { start: number; end: number }): SqlError {
  return new SqlError(`${message} at position ${span.start}.`, span.start, span.end, 'SC2005');
}
