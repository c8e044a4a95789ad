import { NO_NODE } from '../../../tree/flat-tree';
import type { Expression } from '../../ir';
import { lowerAnnotations } from './annotations';
import { createClassFrame } from './class-frame';
import type { JavaLowering, LowerAnonymousClass } from './java-lowering';
import { lowerMembers } from './members';
import { isStatic } from './modifiers';
import { classReference, lowerTypeName } from './names';
import type { ClassFrame, FunctionFrame } from './scope';
import { Scope } from './scope';

const CLASS_KINDS: ReadonlySet<string> = new Set([
  'class_declaration',
  'interface_declaration',
  'enum_declaration',
  'record_declaration',
  'annotation_type_declaration',
]);

/** All classes of the file. Nesting is followed with a list: hostile texts nest deeper than calls can. */
export function lowerFileClasses(java: JavaLowering): void {
  const open: { readonly node: number; readonly outer: ClassFrame | undefined }[] = [];
  const add = (nodes: readonly number[], outer: ClassFrame | undefined) => {
    for (const node of nodes.toReversed()) if (CLASS_KINDS.has(java.syntax.kind(node))) open.push({ node, outer });
  };
  add(java.syntax.named(0), undefined);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { frame, members } = lowerNamedClass(java, next.node, next.outer, undefined);
    add(members, frame);
  }
}

interface Lowered {
  readonly frame: ClassFrame;
  readonly members: readonly number[];
}

/** A class that stands in a function; those within it are lowered as well. */
export function lowerLocalClass(java: JavaLowering, node: number, scope: Scope): ClassFrame {
  const { frame, members } = lowerNamedClass(java, node, scope.owner, scope);
  for (const member of members) {
    if (CLASS_KINDS.has(java.syntax.kind(member))) lowerNamedClass(java, member, frame, undefined);
  }
  return frame;
}

function lowerNamedClass(
  java: JavaLowering,
  node: number,
  outerClass: ClassFrame | undefined,
  outerScope: Scope | undefined,
): Lowered {
  const { syntax } = java;
  const kind = syntax.kind(node);
  const name = syntax.text(syntax.child(node, 'name'));
  const prefix = outerClass?.qualifiedName ?? java.types.package;
  const members = membersOf(java, syntax.child(node, 'body'));
  const bases = basesOf(java, node);
  const isInterface = kind === 'interface_declaration' || kind === 'annotation_type_declaration';
  const frame = createClassFrame(java, node, members, {
    name,
    qualifiedName: prefix === undefined ? name : prefix + (outerScope === undefined ? '.' : '$') + name,
    hasBases: bases.length > 0,
    isInner: isInner(java, node, outerClass, outerScope),
    outerClass,
    outerScope,
  });
  // Its methods may name the class itself, before there is a variable that holds it.
  outerScope?.declareClass(name, { variable: outerScope.declare(name), frame });
  const baseExpressions = bases.map((base) => baseOf(java, base, outerScope ?? scopeOfClass(frame)));
  lowerMembers(java, {
    frame,
    node,
    members,
    bases: baseExpressions,
    isInterface,
    annotations: lowerAnnotations(java, syntax.childOfKind(node, 'modifiers')),
  });
  return { frame, members };
}

function isInner(
  java: JavaLowering,
  node: number,
  outerClass: ClassFrame | undefined,
  outerScope: Scope | undefined,
): boolean {
  if (java.syntax.kind(node) !== 'class_declaration') return false;
  if (outerScope !== undefined) return !outerScope.isStatic;
  if (outerClass === undefined || isStatic(java, node)) return false;
  return java.types.classOf(java.syntax.text(java.syntax.child(node, 'name')))?.isInner ?? true;
}

export const lowerAnonymousClass: LowerAnonymousClass = (java, { typeNode, body }, scope) => {
  const outerClass = scope.owner;
  const members = membersOf(java, body);
  const qualified = `${outerClass?.qualifiedName ?? java.types.package ?? ''}$${body}`;
  const frame = createClassFrame(java, body, members, {
    name: '',
    qualifiedName: qualified,
    hasBases: true,
    isInner: !scope.isStatic,
    outerClass,
    outerScope: scope,
  });
  const bases = typeNode === NO_NODE ? basesOfConstant(outerClass) : [baseOf(java, typeNode, scope)];
  lowerMembers(java, { frame, node: body, members, bases, isInterface: false, annotations: [] });
  for (const member of members) {
    if (CLASS_KINDS.has(java.syntax.kind(member))) lowerNamedClass(java, member, frame, undefined);
  }
  return frame;
};

/** A constant of an enum with a body of its own. */
function basesOfConstant(owner: ClassFrame | undefined): Expression[] {
  return owner === undefined ? [] : [classReference(owner.qualifiedName)];
}

function membersOf(java: JavaLowering, body: number): number[] {
  return java.syntax
    .named(body)
    .flatMap((member) =>
      java.syntax.kind(member) === 'enum_body_declarations' ? java.syntax.named(member) : [member],
    );
}

/** Nodes of the types behind `extends` and `implements`. */
function basesOf(java: JavaLowering, node: number): number[] {
  const { syntax } = java;
  const superclass = syntax.firstNamed(syntax.child(node, 'superclass'));
  const listed = [syntax.child(node, 'interfaces'), syntax.childOfKind(node, 'extends_interfaces')];
  const types = listed.flatMap((list) => syntax.named(syntax.firstNamed(list)));
  return superclass === NO_NODE ? types : [superclass, ...types];
}

function baseOf(java: JavaLowering, typeNode: number, scope: Scope): Expression {
  if (java.syntax.kind(typeNode) === 'type_identifier') return lowerTypeName(java, java.syntax.text(typeNode), scope);
  const type = java.types.typeOf(typeNode) ?? java.syntax.text(typeNode);
  return classReference(type);
}

function scopeOfClass(owner: ClassFrame): Scope {
  const frame: FunctionFrame = { id: owner.parentFunction, owner, isStatic: true, counts: new Map() };
  return Scope.ofFunction(frame);
}
