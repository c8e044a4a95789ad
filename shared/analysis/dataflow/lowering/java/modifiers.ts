import type { JavaLowering } from './java-lowering';

/** Whether a declaration has a keyword such as `static` in front. */
export function hasModifier(java: JavaLowering, declaration: number, keyword: string): boolean {
  const modifiers = java.syntax.childOfKind(declaration, 'modifiers');
  return java.syntax.everyChild(modifiers).some((child) => java.syntax.kind(child) === keyword);
}

export function isStatic(java: JavaLowering, declaration: number): boolean {
  return hasModifier(java, declaration, 'static');
}
