import { NO_NODE } from '../../../tree/flat-tree';
import type { Annotation, Expression, Statement } from '../../ir';
import { annotationOf } from './annotation-of';
import { classFields } from './class-fields';
import { functionUnit } from './function-handlers';
import type { ClassBody, InnerNames } from './function-scope';
import { madeConstructor } from './made-constructor';
import type { PythonLowering, StatementHandler } from './python-lowering';

/** Functions and classes with a name. */
export const DEFINITION_STATEMENTS: readonly (readonly [string, StatementHandler])[] = [
  ['decorated_definition', decorated],
  [
    'function_definition',
    (lowering, node, into) => {
      defineFunction(lowering, node, [], into);
    },
  ],
  [
    'class_definition',
    (lowering, node, into) => {
      defineClass(lowering, node, [], into);
    },
  ],
];

function decorated(lowering: PythonLowering, node: number, into: Statement[]): void {
  const { read } = lowering;
  const definition = read.child(node, 'definition');
  const annotations = read
    .named(node)
    .filter((child) => read.kind(child) === 'decorator')
    .map((decorator) => annotationOf(lowering, read.first(decorator)));
  if (read.kind(definition) === 'class_definition') defineClass(lowering, definition, annotations, into);
  else defineFunction(lowering, definition, annotations, into);
}

function defineFunction(
  lowering: PythonLowering,
  node: number,
  annotations: readonly Annotation[],
  into: Statement[],
): void {
  const { read, scope } = lowering;
  const name = read.text(read.child(node, 'name'));
  const id = functionUnit(lowering, node, annotations);
  const value: Expression = { kind: 'function', id };
  const body = scope.classBody();
  if (body === undefined) {
    const target = lowering.nameWritten(name);
    into.push({
      kind: 'do',
      value: { kind: 'assign', target, value, place: lowering.place(read.child(node, 'name')) },
    });
    return;
  }
  const isSetter = annotations.some((annotation) => annotation.name === `${name}.setter`);
  const isDeleter = annotations.some((annotation) => annotation.name === `${name}.deleter`);
  if (isDeleter) return;
  body.methods.push({ name: isSetter ? `set ${name}` : name, id });
  if (name === '__init__') body.methods.push({ name: 'constructor', id });
  if (!isSetter) scope.inner.at(-1)?.names.set(name, value);
}

function defineClass(
  lowering: PythonLowering,
  node: number,
  annotations: readonly Annotation[],
  into: Statement[],
): void {
  const { read, classes } = lowering;
  const name = read.text(read.child(node, 'name'));
  const bases = basesOf(lowering, read.child(node, 'superclasses'));
  const id = classes.length;
  classes.push(undefined);
  const body: ClassBody = { name, id, methods: [] };
  const names: InnerNames = { kind: 'class', names: new Map(), body };
  const block = read.child(node, 'body');
  const parent = lowering.scope.id;
  const fields = lowering.inside(names, () => {
    into.push(...lowering.block(block));
    return classFields(lowering, block, names);
  });
  const made = madeConstructor(lowering, { node, parent, annotations, bases, fields, body });
  classes[id] = {
    name,
    qualifiedName: name,
    bases,
    methods: made === undefined ? body.methods : [...body.methods, { name: 'constructor', id: made }],
    fields,
    initializer: [],
    annotations,
    place: lowering.place(node),
  };
  const target = lowering.nameWritten(name);
  const place = lowering.place(read.child(node, 'name'));
  into.push({ kind: 'do', value: { kind: 'assign', target, value: { kind: 'class', id }, place } });
}

/** `class A(B, Generic[T], metaclass=M)`: what has members of its own. */
function basesOf(lowering: PythonLowering, node: number): Expression[] {
  if (node === NO_NODE) return [];
  const { read } = lowering;
  const bases = read
    .named(node)
    .map((child) => (read.kind(child) === 'subscript' ? read.child(child, 'value') : child));
  return lowering
    .expressions(bases.filter((base) => ['identifier', 'attribute', 'call'].includes(read.kind(base))))
    .filter((base) => base.kind !== 'opaque');
}
