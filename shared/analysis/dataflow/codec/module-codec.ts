import type {
  Annotation,
  Argument,
  Case,
  ClassUnit,
  Entry,
  Expression,
  Field,
  FunctionUnit,
  Handler,
  Module,
  Parameter,
  Statement,
} from '../ir';
import { BINARY_OPERATORS, EACH_OF, EXPRESSION_KINDS, STATEMENT_KINDS, UNARY_OPERATORS } from './alternatives';
import { ByteReader } from './byte-reader';
import { ByteWriter, type Effect } from './byte-writer';
import {
  constantValue,
  flag,
  list,
  number,
  oneOf,
  optional,
  readOneOf,
  record,
  region,
  root,
  text,
  type Codec,
} from './codec';
import { writeExpression, writeStatements } from './write-code';

const expression: Codec<Expression> = { write: writeExpression, read: (reader) => EXPRESSION(reader) };
const statements: Codec<readonly Statement[]> = {
  write: writeStatements,
  read: (reader) => {
    const read: Statement[] = [];
    for (let count = reader.number(); count > 0; count--) read.push(STATEMENT(reader));
    return read;
  },
};
const argument = record<Argument>({ value: expression, name: optional(text), isSpread: optional(flag) });
const entry = record<Entry>({ key: optional(expression), value: expression });

const EXPRESSION = readOneOf<Expression>(EXPRESSION_KINDS, {
  constant: { value: constantValue, place: optional(region) },
  name: { name: root },
  this: {},
  super: {},
  member: { object: expression, name: text, place: region },
  index: { object: expression, index: expression, place: region },
  call: { callee: expression, arguments: list(argument), place: region },
  new: { callee: expression, arguments: list(argument), place: region },
  binary: { operator: oneOf(BINARY_OPERATORS), left: expression, right: expression, place: region },
  unary: { operator: oneOf(UNARY_OPERATORS), operand: expression },
  text: { parts: list(expression), place: region },
  object: { entries: list(entry), place: region },
  list: { items: list(argument), place: region },
  function: { id: number },
  class: { id: number },
  conditional: { test: expression, then: expression, otherwise: expression },
  assign: { target: expression, value: expression, place: region },
  await: { value: expression },
  yield: { value: expression, isEach: flag },
  import: { module: root, name: optional(root) },
  cast: { value: expression, type: root },
  sequence: { body: statements, value: expression },
  opaque: { parts: list(expression) },
});

const handler = record<Handler>({ parameter: optional(text), types: list(root), body: statements });
const switchCase = record<Case>({ tests: list(expression), body: statements });

const STATEMENT = readOneOf<Statement>(STATEMENT_KINDS, {
  do: { value: expression },
  declare: { name: text, type: optional(root), value: optional(expression) },
  if: { test: expression, then: statements, otherwise: statements },
  loop: {
    test: optional(expression),
    testsLast: optional(flag),
    update: statements,
    body: statements,
    label: optional(text),
  },
  each: {
    variable: text,
    of: oneOf(EACH_OF),
    collection: expression,
    body: statements,
    label: optional(text),
  },
  switch: { subject: expression, cases: list(switchCase), fallsThrough: flag, label: optional(text) },
  try: { body: statements, handlers: list(handler), finalizer: statements },
  block: { body: statements, label: optional(text) },
  return: { value: optional(expression) },
  throw: { value: optional(expression) },
  break: { label: optional(text) },
  continue: { label: optional(text) },
});

const annotation = record<Annotation>({
  name: root,
  qualifiedName: optional(text),
  madeBy: optional(text),
  value: optional(expression),
  arguments: list(record<Annotation['arguments'][number]>({ name: optional(text), value: constantValue })),
});
const parameter = record<Parameter>({
  name: text,
  type: optional(root),
  annotations: list(annotation),
  default: optional(expression),
  rest: optional(oneOf(['positional', 'named'])),
  place: region,
});
const functionHead = record<Omit<FunctionUnit, 'body' | 'names'>>({
  name: text,
  parameters: list(parameter),
  parent: optional(number),
  owner: optional(number),
  isStatic: optional(flag),
  isAsync: optional(flag),
  isGenerator: optional(flag),
  isGetter: optional(flag),
  isAbstract: optional(flag),
  isExported: optional(flag),
  exportedWithin: optional(text),
  returnType: optional(root),
  annotations: list(annotation),
  place: region,
});
const body = told(statements);
/** Most functions are never looked into, so what they hold is read when somebody does. */
const functionUnit: Codec<FunctionUnit> = {
  write: (writer, unit) => {
    functionHead.write(writer, unit);
    writer.part((inner) => {
      body.write(inner, unit.body);
      // What stands in its head may be a source too.
      functionHead.write(inner, unit);
    });
  },
  read: (reader) => {
    const head = functionHead.read(reader);
    const { names, reader: readerOf } = reader.part();
    let read: readonly Statement[] | undefined;
    return {
      ...head,
      names,
      get body() {
        return (read ??= body.read(readerOf()));
      },
    };
  },
};
const field = record<Field>({
  name: text,
  type: optional(root),
  isStatic: flag,
  value: optional(told(expression)),
  annotations: list(annotation),
});
const classHead = record<Omit<ClassUnit, 'fields' | 'initializer' | 'names'>>({
  name: text,
  qualifiedName: text,
  bases: list(expression),
  methods: list(record<ClassUnit['methods'][number]>({ name: text, id: number })),
  isInterface: optional(flag),
  annotations: list(annotation),
  place: region,
});
const classBody = record<Pick<ClassUnit, 'fields' | 'initializer'>>({
  fields: list(field),
  initializer: told(statements),
});
const classUnit: Codec<ClassUnit> = {
  write: (writer, unit) => {
    classHead.write(writer, unit);
    writer.part((inner) => classBody.write(inner, unit));
  },
  read: (reader) => {
    const head = classHead.read(reader);
    const { names, reader: readerOf } = reader.part();
    return { ...head, ...classBody.read(readerOf()), names };
  },
};
const MODULE = record<Omit<Module, 'roots'>>({
  path: text,
  language: oneOf(['javascript', 'python', 'java']),
  package: optional(text),
  functions: list(functionUnit),
  classes: list(classUnit),
});

const ROOTS = list(text);

/** Code that is run, and not only stands beside it as annotations do. */
function told<T>(codec: Codec<T>): Codec<T> {
  return {
    write: (writer, value) => writer.whileTelling(() => codec.write(writer, value)),
    read: (reader) => codec.read(reader),
  };
}

/** A module as base64, some tens of bytes a line. `onEffect` gets what its functions and the fields of its classes do. */
export function encodeModule(module: Module, onEffect?: (effect: Effect) => void): string {
  const writer = new ByteWriter(onEffect);
  MODULE.write(writer, module);
  ROOTS.write(writer, writer.roots);
  return writer.toBase64();
}

/** Throws where the text was not written by `encodeModule`. */
export function decodeModule(encoded: string): Module {
  const reader = ByteReader.of(encoded);
  return { ...MODULE.read(reader), roots: ROOTS.read(reader) };
}
