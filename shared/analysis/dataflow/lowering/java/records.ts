import type { Expression, Field, Parameter, Statement } from '../../ir';
import { lowerAnnotations } from './annotations';
import type { JavaLowering } from './java-lowering';
import { type MethodEntry, startFunction } from './methods';
import type { ClassFrame } from './scope';

/** How a pattern names a component of a record that another file may declare. */
export function componentName(index: number): string {
  return `#component${index}`;
}

export function recordFields(java: JavaLowering, node: number): Field[] {
  return componentsOf(java, node).map(({ name, type, modifiers }) => ({
    name,
    ...(type === undefined ? {} : { type }),
    isStatic: false,
    annotations: lowerAnnotations(java, modifiers),
  }));
}

/** What the constructor of a record ends with. */
export function componentAssignments(java: JavaLowering, node: number, parameters: readonly Parameter[]): Statement[] {
  return componentsOf(java, node).flatMap(({ name, place }, index) => {
    const value: Expression = { kind: 'name', name: parameters[index]?.name ?? name };
    return [name, componentName(index)].map((field): Statement => {
      const target: Expression = { kind: 'member', object: { kind: 'this' }, name: field, place };
      return { kind: 'do', value: { kind: 'assign', target, value, place } };
    });
  });
}

/** Those that the record does not write itself. */
export function lowerAccessors(java: JavaLowering, node: number, owner: ClassFrame): MethodEntry[] {
  const written = new Set(
    java.syntax
      .named(java.syntax.child(node, 'body'))
      .filter((member) => java.syntax.kind(member) === 'method_declaration')
      .map((member) => java.syntax.text(java.syntax.child(member, 'name'))),
  );
  return componentsOf(java, node)
    .filter(({ name }) => !written.has(name))
    .map(({ name, type, place }) => {
      const { frame } = startFunction(java, owner, false);
      java.setFunction(frame.id, {
        name,
        parameters: [],
        body: [{ kind: 'return', value: { kind: 'member', object: { kind: 'this' }, name, place } }],
        parent: owner.parentFunction,
        owner: owner.id,
        ...(type === undefined ? {} : { returnType: type }),
        annotations: [],
        place,
      });
      return { name, id: frame.id };
    });
}

function componentsOf(java: JavaLowering, node: number) {
  const { syntax } = java;
  return syntax
    .named(syntax.child(node, 'parameters'))
    .filter((component) => syntax.kind(component) === 'formal_parameter')
    .map((component) => ({
      name: syntax.text(syntax.child(component, 'name')),
      type: java.types.typeOf(syntax.child(component, 'type'), syntax.child(component, 'dimensions')),
      modifiers: syntax.childOfKind(component, 'modifiers'),
      place: syntax.place(component),
    }));
}
