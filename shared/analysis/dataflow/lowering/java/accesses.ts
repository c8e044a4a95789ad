import type { LowerExpression, JavaLowering } from './java-lowering';
import { classReference, isDeclared, lowerName, outerThis } from './names';
import type { Scope } from './scope';

export const lowerIdentifier: LowerExpression = (java, node, scope) =>
  lowerName(java, java.syntax.text(node), scope, java.syntax.place(node));

/** `a.b`, `Outer.this`, `java.util.Map`, `Outer.Inner`. */
export const lowerFieldAccess: LowerExpression = (java, node, scope) => {
  const { syntax } = java;
  const objectNode = syntax.child(node, 'object');
  const field = syntax.child(node, 'field');
  if (syntax.kind(field) === 'this') return outerThis(syntax.text(objectNode), scope);
  const name = syntax.text(field);
  if (/^[A-Z]/.test(name)) {
    const path = packagePath(java, objectNode, scope);
    if (path !== undefined) return classReference(`${path}.${name}`);
  }
  const object = java.expression(objectNode, scope);
  if (object.kind === 'import' && object.name === undefined && /^[A-Z].*[a-z]/.test(name)) {
    return classReference(`${object.module}.${name}`);
  }
  return { kind: 'member', object, name, place: syntax.place(node) };
};

const PACKAGE = /^[a-z_][\w]*(?:\s*\.\s*[a-z_]\w*)*$/;

/** The names in front of a class, where they can be nothing but a package. */
function packagePath(java: JavaLowering, node: number, scope: Scope): string | undefined {
  const kind = java.syntax.kind(node);
  if (kind !== 'field_access' && kind !== 'identifier') return undefined;
  const text = java.syntax.text(node);
  if (!PACKAGE.test(text)) return undefined;
  const path = text.replace(/\s+/g, '');
  const first = path.slice(0, (path.indexOf('.') + path.length + 1) % (path.length + 1));
  return isDeclared(java, first, scope) ? undefined : path;
}
