import { NO_NODE } from '../../../tree/flat-tree';
import type { Annotation, ClassUnit, Expression, Field, Statement } from '../../ir';
import { lowerAnnotations } from './annotations';
import { lowerConstructors } from './constructors';
import { lowerEnumConstant, lowerEnumMethods } from './enums';
import type { JavaLowering } from './java-lowering';
import { lowerMethod } from './methods';
import { hasModifier, isStatic } from './modifiers';
import { lowerAccessors, recordFields } from './records';
import { type ClassFrame, type FunctionFrame, Scope } from './scope';

export interface ClassParts {
  readonly frame: ClassFrame;
  readonly node: number;
  readonly members: readonly number[];
  readonly bases: readonly Expression[];
  readonly isInterface: boolean;
  readonly annotations: readonly Annotation[];
}

export function lowerMembers(java: JavaLowering, parts: ClassParts): void {
  const { frame, node, members, bases, isInterface, annotations } = parts;
  const { syntax } = java;
  const fields: Field[] = [];
  const methods: ClassUnit['methods'][number][] = [];
  const initializer: Statement[] = [];
  const isExported = isInterface || hasModifier(java, node, 'public');
  for (const member of members) {
    switch (syntax.kind(member)) {
      case 'field_declaration':
      case 'constant_declaration':
        fields.push(...lowerFields(java, member, frame));
        break;
      case 'enum_constant':
        fields.push(lowerEnumConstant(java, member, frame));
        break;
      case 'static_initializer':
        initializer.push(...java.body(syntax.firstNamed(member), initializerScope(frame, true)));
        break;
      case 'method_declaration':
        methods.push(lowerMethod(java, member, { frame, isInterface, isExported }));
        break;
    }
  }
  if (syntax.kind(node) === 'enum_declaration') methods.push(...lowerEnumMethods(java, node, members, frame));
  if (syntax.kind(node) === 'record_declaration') {
    fields.push(...recordFields(java, node));
    methods.push(...lowerAccessors(java, node, frame));
  }
  if (!isInterface) methods.push(...lowerConstructors(java, { node, members, frame, isExported }));
  java.setClass(frame.id, {
    name: frame.simpleName,
    qualifiedName: frame.qualifiedName,
    bases,
    methods,
    fields,
    initializer,
    ...(isInterface ? { isInterface } : {}),
    annotations,
    place: syntax.place(node),
  });
}

/** Where the values of fields are computed: no function, so lambdas in them belong to what is around the class. */
function initializerScope(owner: ClassFrame, isStaticPart: boolean): Scope {
  const frame: FunctionFrame = { id: owner.parentFunction, owner, isStatic: isStaticPart, counts: new Map() };
  return Scope.ofFunction(frame);
}

function lowerFields(java: JavaLowering, node: number, frame: ClassFrame): Field[] {
  const { syntax } = java;
  const ofClass = syntax.kind(node) === 'constant_declaration' || isStatic(java, node);
  const typeNode = syntax.child(node, 'type');
  const annotations = lowerAnnotations(java, syntax.childOfKind(node, 'modifiers'));
  return syntax.children(node, 'declarator').map((declarator) => {
    const type = java.types.typeOf(typeNode, syntax.child(declarator, 'dimensions'));
    const value = syntax.child(declarator, 'value');
    return {
      name: syntax.text(syntax.child(declarator, 'name')),
      ...(type === undefined ? {} : { type }),
      isStatic: ofClass,
      ...(value === NO_NODE ? {} : { value: java.expression(value, initializerScope(frame, ofClass)) }),
      annotations,
    };
  });
}
