import type { Region } from '../../../findings';
import { COMPUTED_KEY, type Argument, type Case, type Expression, type Handler, type Statement } from '../ir';
import { BINARY_OPERATORS, EACH_OF, EXPRESSION_KINDS, STATEMENT_KINDS, UNARY_OPERATORS } from './alternatives';
import type { ByteWriter } from './byte-writer';
import { constantValue, oneOf, region } from './codec';

/*
 * Every kind has lines of its own here, although its fields stand in a table already, by which it is read: the engine makes
 * code of them that knows what it writes, and a loop over a table takes more than twice as long. This runs for every expression
 * of every file, where reading is for the few that somebody looks into.
 */

export function writeExpression(writer: ByteWriter, expression: Expression): void {
  write(EXPRESSIONS, writer, expression);
}

export function writeStatements(writer: ByteWriter, statements: readonly Statement[]): void {
  writer.number(statements.length);
  for (const statement of statements) write(STATEMENTS, writer, statement);
}

type Write<T> = (writer: ByteWriter, value: T) => void;
type Writers<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: Write<Extract<T, { readonly kind: K }>>;
};
type ByKind<T extends { readonly kind: string }> = ReadonlyMap<
  T['kind'],
  { readonly place: number; readonly write: Write<T> }
>;

function write<T extends { readonly kind: string }>(byKind: ByKind<T>, writer: ByteWriter, value: T): void {
  const found = byKind.get(value.kind);
  if (found === undefined) throw new Error(`Nobody writes what is of the kind ${value.kind}`);
  writer.number(found.place);
  found.write(writer, value);
}

function placed<T extends { readonly kind: string }>(kinds: readonly T['kind'][], writers: Writers<T>): ByKind<T> {
  // The map leads from a kind to what writes that kind, which the compiler cannot see.
  return new Map(kinds.map((kind: T['kind'], place) => [kind, { place, write: writers[kind] as Write<T> }]));
}

const binaryOperator = oneOf(BINARY_OPERATORS);
const unaryOperator = oneOf(UNARY_OPERATORS);
const eachOf = oneOf(EACH_OF);

const EXPRESSIONS: ByKind<Expression> = placed<Expression>(EXPRESSION_KINDS, {
  constant(writer, { value, place }) {
    constantValue.write(writer, value);
    if (isThere(writer, place)) writePlace(writer, place);
  },
  name: (writer, { name }) => writer.root(name),
  this: () => undefined,
  super: () => undefined,
  member(writer, { object, name, place }) {
    writeExpression(writer, object);
    writer.text(name);
    writePlace(writer, place);
  },
  index(writer, { object, index, place }) {
    writeExpression(writer, object);
    writeExpression(writer, index);
    writePlace(writer, place);
  },
  call(writer, expression) {
    writer.effect(expression);
    writeExpression(writer, expression.callee);
    writeArguments(writer, expression.arguments);
    writePlace(writer, expression.place);
  },
  new(writer, expression) {
    writer.effect(expression);
    writeExpression(writer, expression.callee);
    writeArguments(writer, expression.arguments);
    writePlace(writer, expression.place);
  },
  binary(writer, { operator, left, right, place }) {
    binaryOperator.write(writer, operator);
    writeExpression(writer, left);
    writeExpression(writer, right);
    writePlace(writer, place);
  },
  unary(writer, { operator, operand }) {
    unaryOperator.write(writer, operator);
    writeExpression(writer, operand);
  },
  text(writer, { parts, place }) {
    writeExpressions(writer, parts);
    writePlace(writer, place);
  },
  object(writer, { entries, place }) {
    writer.number(entries.length);
    for (const { key, value } of entries) {
      writeOptional(writer, key);
      writeExpression(writer, value);
    }
    writePlace(writer, place);
  },
  list(writer, { items, place }) {
    writeArguments(writer, items);
    writePlace(writer, place);
  },
  function: (writer, { id }) => writer.number(id),
  class: (writer, { id }) => writer.number(id),
  conditional(writer, expression) {
    writeExpression(writer, expression.test);
    writeExpression(writer, expression.then);
    writeExpression(writer, expression.otherwise);
  },
  assign(writer, expression) {
    const { target, value, place } = expression;
    writer.effect(expression);
    // Whether something is written under a key that is computed shows in the names of a function.
    if (target.kind === 'index' && target.index.kind !== 'constant') writer.mark(COMPUTED_KEY);
    writeExpression(writer, target);
    writeExpression(writer, value);
    writePlace(writer, place);
  },
  await: (writer, { value }) => writeExpression(writer, value),
  yield(writer, { value, isEach }) {
    writeExpression(writer, value);
    writer.number(isEach ? 1 : 0);
  },
  import(writer, { module, name }) {
    writer.root(module);
    if (isThere(writer, name)) writer.root(name);
  },
  cast(writer, { value, type }) {
    writeExpression(writer, value);
    writer.root(type);
  },
  sequence(writer, { body, value }) {
    writeStatements(writer, body);
    writeExpression(writer, value);
  },
  opaque: (writer, { parts }) => writeExpressions(writer, parts),
});

const STATEMENTS: ByKind<Statement> = placed<Statement>(STATEMENT_KINDS, {
  do: (writer, { value }) => writeExpression(writer, value),
  declare(writer, { name, type, value }) {
    writer.text(name);
    if (isThere(writer, type)) writer.root(type);
    writeOptional(writer, value);
  },
  if(writer, statement) {
    writeExpression(writer, statement.test);
    writeStatements(writer, statement.then);
    writeStatements(writer, statement.otherwise);
  },
  loop(writer, { test, testsLast, update, body, label }) {
    writeOptional(writer, test);
    if (isThere(writer, testsLast)) writer.number(testsLast ? 1 : 0);
    writeStatements(writer, update);
    writeStatements(writer, body);
    writeLabel(writer, label);
  },
  each(writer, { variable, of, collection, body, label }) {
    writer.text(variable);
    eachOf.write(writer, of);
    writeExpression(writer, collection);
    writeStatements(writer, body);
    writeLabel(writer, label);
  },
  switch(writer, { subject, cases, fallsThrough, label }) {
    writeExpression(writer, subject);
    writer.number(cases.length);
    for (const one of cases) writeCase(writer, one);
    writer.number(fallsThrough ? 1 : 0);
    writeLabel(writer, label);
  },
  try(writer, { body, handlers, finalizer }) {
    writeStatements(writer, body);
    writer.number(handlers.length);
    for (const handler of handlers) writeHandler(writer, handler);
    writeStatements(writer, finalizer);
  },
  block(writer, { body, label }) {
    writeStatements(writer, body);
    writeLabel(writer, label);
  },
  return: (writer, { value }) => writeOptional(writer, value),
  throw: (writer, { value }) => writeOptional(writer, value),
  break: (writer, { label }) => writeLabel(writer, label),
  continue: (writer, { label }) => writeLabel(writer, label),
});

/** Says of a field that may be left out whether it comes. */
function isThere<T>(writer: ByteWriter, value: T | undefined): value is T {
  writer.number(value === undefined ? 0 : 1);
  return value !== undefined;
}

function writeOptional(writer: ByteWriter, expression: Expression | undefined): void {
  if (isThere(writer, expression)) writeExpression(writer, expression);
}

function writeLabel(writer: ByteWriter, label: string | undefined): void {
  if (isThere(writer, label)) writer.text(label);
}

function writePlace(writer: ByteWriter, place: Region): void {
  region.write(writer, place);
}

function writeExpressions(writer: ByteWriter, expressions: readonly Expression[]): void {
  writer.number(expressions.length);
  for (const expression of expressions) writeExpression(writer, expression);
}

function writeArguments(writer: ByteWriter, values: readonly Argument[]): void {
  writer.number(values.length);
  for (const { value, name, isSpread } of values) {
    writeExpression(writer, value);
    if (isThere(writer, name)) writer.text(name);
    if (isThere(writer, isSpread)) writer.number(isSpread ? 1 : 0);
  }
}

function writeCase(writer: ByteWriter, { tests, body }: Case): void {
  writeExpressions(writer, tests);
  writeStatements(writer, body);
}

function writeHandler(writer: ByteWriter, { parameter, types, body }: Handler): void {
  if (isThere(writer, parameter)) writer.text(parameter);
  writer.number(types.length);
  for (const type of types) writer.root(type);
  writeStatements(writer, body);
}
