import type { Node } from 'web-tree-sitter';

/** Annotations of a class, a method, a field or a parameter. */
export function annotationsOf(declaration: Node): Node[] {
  const modifiers = declaration.namedChildren.find(({ type }) => type === 'modifiers');
  return modifiers?.namedChildren.filter(({ type }) => type === 'annotation' || type === 'marker_annotation') ?? [];
}

/** The name of an annotation without its package. */
export function annotationName(annotation: Node): string {
  const name = annotation.childForFieldName('name')?.text ?? '';
  return name.slice(name.lastIndexOf('.') + 1);
}

export function hasAnnotation(declaration: Node, names: ReadonlySet<string>): boolean {
  return annotationsOf(declaration).some((annotation) => names.has(annotationName(annotation)));
}

/** Whether a declaration carries a keyword such as `static`. */
export function hasModifier(declaration: Node, keyword: string): boolean {
  const modifiers = declaration.namedChildren.find(({ type }) => type === 'modifiers');
  return modifiers?.children.some(({ type }) => type === keyword) ?? false;
}
