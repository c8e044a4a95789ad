import { NO_NODE } from '../../../tree/flat-tree';
import type { Parameter } from '../../ir';
import { lowerAnnotations } from './annotations';
import type { JavaLowering } from './java-lowering';
import type { Scope } from './scope';

/** Of a method, constructor, record or lambda with types; declares them. */
export function lowerParameters(java: JavaLowering, list: number, scope: Scope): Parameter[] {
  return java.syntax.named(list).flatMap((node) => {
    const kind = java.syntax.kind(node);
    if (kind === 'formal_parameter') return [lowerParameter(java, node, scope)];
    return kind === 'spread_parameter' ? [lowerRest(java, node, scope)] : [];
  });
}

function lowerParameter(java: JavaLowering, node: number, scope: Scope): Parameter {
  const { syntax } = java;
  const type = java.types.typeOf(syntax.child(node, 'type'), syntax.child(node, 'dimensions'));
  return {
    name: scope.declare(syntax.text(syntax.child(node, 'name')), type),
    ...(type === undefined ? {} : { type }),
    annotations: lowerAnnotations(java, syntax.childOfKind(node, 'modifiers')),
    place: syntax.place(node),
  };
}

/** `String... names`. */
function lowerRest(java: JavaLowering, node: number, scope: Scope): Parameter {
  const { syntax } = java;
  const children = syntax.named(node);
  const declarator = syntax.childOfKind(node, 'variable_declarator');
  const typeNode = children.find((child) => /type/.test(syntax.kind(child))) ?? NO_NODE;
  const element = java.types.typeOf(typeNode) ?? 'java.lang.Object';
  return {
    name: scope.declare(syntax.text(syntax.child(declarator, 'name')), `${element}[]`),
    type: `${element}[]`,
    annotations: lowerAnnotations(java, syntax.childOfKind(node, 'modifiers')),
    rest: 'positional',
    place: syntax.place(node),
  };
}
