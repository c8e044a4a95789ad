import { NO_NODE } from '../../../tree/flat-tree';
import type { Annotation, ClassUnit, Expression, Field, Statement } from '../../ir';
import { annotationOf, annotationsOf, decoratorsIn } from './annotations';
import { lowerBlock } from './blocks';
import type { FileLowering } from './file-lowering';
import { startFunction } from './functions';
import { textOfProperty } from './property-names';
import { Scope } from './scope';
import { fieldsOfParameters } from './parameters';
import { typeOf } from './types';

export function lowerClassDeclaration(file: FileLowering, node: number, into: Statement[]): void {
  const name = file.child(node, 'name');
  const written = name === NO_NODE ? '' : file.tree.textOf(name);
  const variable = file.scope.find(written) ?? written;
  into.push({ kind: 'declare', name: variable, value: lowerClass(file, node) });
}

/** A class expression knows itself by its name. */
export function lowerClassExpression(file: FileLowering, node: number): Expression {
  const name = file.child(node, 'name');
  if (name === NO_NODE) return lowerClass(file, node);
  const written = file.tree.textOf(name);
  const variable = file.current.makeName(written);
  const scope = new Scope(file.scope);
  scope.declare(written, variable);
  const value = file.inScope(scope, () => lowerClass(file, node));
  return {
    kind: 'sequence',
    body: [{ kind: 'declare', name: variable, value }],
    value: { kind: 'name', name: variable },
  };
}

/** Its parts while they are being read. */
interface Parts {
  readonly id: number;
  readonly methods: { readonly name: string; readonly id: number }[];
  readonly fields: Field[];
  readonly initializer: Statement[];
}

export function lowerClass(file: FileLowering, node: number): Expression {
  const { tree } = file;
  const name = file.child(node, 'name');
  const written = name === NO_NODE ? '' : tree.textOf(name);
  const id = file.classes.length;
  const methods: Parts['methods'] = [];
  const fields: Field[] = [];
  const initializer: Statement[] = [];
  const unit = {
    name: written,
    qualifiedName: written,
    bases: [] as Expression[],
    methods,
    fields,
    initializer,
    annotations: [] as Annotation[],
    place: file.place(node),
  } satisfies ClassUnit;
  file.classes.push(unit);
  unit.bases.push(...basesOf(file, node));
  unit.annotations.push(...annotationsOf(file, node), ...annotationsBefore(file, node));
  const body = file.child(node, 'body');
  if (body !== NO_NODE) lowerMembers(file, body, { id, methods, fields, initializer });
  return { kind: 'class', id };
}

/** `@decorator export class …` has it at the export. */
function annotationsBefore(file: FileLowering, node: number): readonly Annotation[] {
  const parent = file.tree.parent(node);
  return parent !== NO_NODE && file.tree.kind(parent) === 'export_statement' ? annotationsOf(file, parent) : [];
}

function basesOf(file: FileLowering, node: number): readonly Expression[] {
  const { tree } = file;
  const heritage = tree.namedChildren(node).find((child) => tree.kind(child) === 'class_heritage');
  if (heritage === undefined) return [];
  return tree.namedChildren(heritage).flatMap((part) => {
    const kind = tree.kind(part);
    if (kind === 'implements_clause') return tree.namedChildren(part).map((type) => baseOfType(file, type));
    return [baseClass(file, kind === 'extends_clause' ? file.child(part, 'value') : part)];
  });
}

/** A class of a package is told from those that others call the same. */
function baseClass(file: FileLowering, node: number): Expression {
  const imported = node === NO_NODE ? undefined : file.imports.get(file.tree.textOf(node));
  const end = imported?.lastIndexOf('.') ?? -1;
  if (imported === undefined || end < 1 || /^(?:\.|[@~#]?\/)/.test(imported)) return file.expression(node);
  return { kind: 'import', module: imported.slice(0, end), name: imported.slice(end + 1) };
}

function baseOfType(file: FileLowering, type: number): Expression {
  const inner = file.tree.kind(type) === 'generic_type' ? file.child(type, 'name') : type;
  const written = inner === NO_NODE ? '' : file.tree.textOf(inner);
  return { kind: 'name', name: file.scope.find(written) ?? written };
}

function lowerMembers(file: FileLowering, body: number, parts: Parts): void {
  const { tree } = file;
  let decorators: number[] = [];
  for (const member of tree.namedChildren(body)) {
    const kind = tree.kind(member);
    if (kind === 'decorator') {
      decorators.push(member);
      continue;
    }
    decorators.push(...decoratorsIn(file, member));
    if (kind === 'method_definition') lowerMethod(file, member, decorators, parts);
    else if (kind === 'public_field_definition' || kind === 'field_definition') {
      lowerField(file, member, decorators, parts);
    } else if (kind === 'class_static_block') lowerStaticBlock(file, member, parts);
    decorators = [];
  }
}

function lowerMethod(file: FileLowering, member: number, decorators: readonly number[], parts: Parts): void {
  const name = textOfProperty(file, file.child(member, 'name'));
  const isStatic = file.hasToken(member, 'static');
  if (name === 'constructor') parts.fields.push(...fieldsOfParameters(file, member));
  const id = startFunction(file, member, {
    owner: parts.id,
    annotations: decorators.map((decorator) => annotationOf(file, decorator)),
    ...(isStatic ? { isStatic } : {}),
  });
  if (isHidden(file, member, name)) file.hiddenFunctions.add(id);
  // What is assigned to a property with a setter goes to the method of this name.
  parts.methods.push({ name: file.hasToken(member, 'set') ? `set ${name}` : name, id });
}

function isHidden(file: FileLowering, member: number, name: string): boolean {
  if (name.startsWith('#')) return true;
  const modifier = file.tree.namedChildren(member).find((child) => file.tree.kind(child) === 'accessibility_modifier');
  return modifier !== undefined && file.tree.textOf(modifier) !== 'public';
}

function lowerField(file: FileLowering, member: number, decorators: readonly number[], parts: Parts): void {
  const name = file.child(member, 'name');
  const property = name === NO_NODE ? file.child(member, 'property') : name;
  const value = file.child(member, 'value');
  const isStatic = file.hasToken(member, 'static');
  const type = typeOf(file, member);
  if (file.hasToken(member, 'declare')) return;
  parts.fields.push({
    name: textOfProperty(file, property),
    isStatic,
    ...(type === undefined ? {} : { type }),
    ...(value === NO_NODE ? {} : { value: fieldValue(file, value) }),
    annotations: decorators.map((decorator) => annotationOf(file, decorator)),
  });
}

/**
 * Arrow functions in it have their `this` from a function around them. There is none, so one is made that gets it as a parameter,
 * and is called with it for each object.
 */
function fieldValue(file: FileLowering, value: number): Expression {
  if (!mentionsThisInArrow(file, value)) return file.expression(value);
  const place = file.place(value);
  const builder = file.startFunction({ name: '', place, parent: file.current, isArrow: false });
  builder.parameters.push({ name: '#receiver', annotations: [], place });
  builder.lendReceiver('#receiver');
  const scope = new Scope(file.scope);
  const read = file.within(builder, () => file.inScope(scope, () => file.expression(value)));
  builder.body.push({ kind: 'return', value: read });
  return {
    kind: 'call',
    callee: { kind: 'function', id: builder.id },
    arguments: [{ value: { kind: 'this' } }],
    place,
  };
}

function mentionsThisInArrow(file: FileLowering, value: number): boolean {
  const { tree } = file;
  const end = tree.nodes.nexts[value] ?? 0;
  let isInArrow = false;
  for (let node = value; node < end; node++) {
    const kind = tree.kind(node);
    isInArrow ||= kind === 'arrow_function';
    if (isInArrow && kind === 'this') return true;
  }
  return false;
}

function lowerStaticBlock(file: FileLowering, member: number, parts: Parts): void {
  const block = file.child(member, 'body');
  if (block !== NO_NODE) lowerBlock(file, file.tree.namedChildren(block), parts.initializer);
}
