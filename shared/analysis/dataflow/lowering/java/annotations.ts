import { NO_NODE } from '../../../tree/flat-tree';
import type { Annotation, ConstantValue } from '../../ir';
import type { JavaLowering } from './java-lowering';
import { literalValue } from './literals';

/** Of a `modifiers` node: annotations only mark in Java, so they have no value, only arguments. */
export function lowerAnnotations(java: JavaLowering, modifiers: number): Annotation[] {
  return java.syntax.named(modifiers).flatMap((node) => {
    const kind = java.syntax.kind(node);
    return kind === 'annotation' || kind === 'marker_annotation' ? [lowerAnnotation(java, node)] : [];
  });
}

function lowerAnnotation(java: JavaLowering, node: number): Annotation {
  const { syntax } = java;
  const written = syntax.text(syntax.child(node, 'name'));
  const given: { name?: string; value: ConstantValue }[] = [];
  for (const argument of syntax.named(syntax.child(node, 'arguments'))) {
    const isPair = syntax.kind(argument) === 'element_value_pair';
    const name = isPair ? syntax.text(syntax.child(argument, 'key')) : undefined;
    for (const value of valuesOf(java, isPair ? syntax.child(argument, 'value') : argument)) {
      given.push(name === undefined ? { value } : { name, value });
    }
  }
  return { name: written.slice(written.lastIndexOf('.') + 1), arguments: given };
}

/** Constants by name stand as they are written: `MediaType.TEXT_HTML_VALUE`. */
function valuesOf(java: JavaLowering, node: number): ConstantValue[] {
  const { syntax } = java;
  if (node === NO_NODE) return [];
  const kind = syntax.kind(node);
  if (kind === 'element_value_array_initializer') {
    return syntax.named(node).flatMap((item) => (isArray(java, item) ? [] : valuesOf(java, item)));
  }
  if (kind === 'identifier' || kind === 'field_access' || kind === 'class_literal') return [syntax.text(node)];
  if (kind === 'binary_expression') return textOf(java, node);
  const literal = literalValue(java, node);
  return literal === undefined ? [] : [literal.value];
}

function isArray(java: JavaLowering, node: number): boolean {
  return java.syntax.kind(node) === 'element_value_array_initializer';
}

/** `"select " + "…"`: what is written in quotes, joined. */
function textOf(java: JavaLowering, node: number): string[] {
  const { syntax } = java;
  let text = '';
  for (let at = node; ; at = syntax.child(at, 'left')) {
    const isLast = syntax.kind(at) !== 'binary_expression';
    const literal = literalValue(java, isLast ? at : syntax.child(at, 'right'));
    if (typeof literal?.value === 'string') text = literal.value + text;
    if (isLast) return [text];
  }
}
