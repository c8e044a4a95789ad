import type { Node } from 'web-tree-sitter';
import { nameOf } from './calls';
import { declaredAs } from './declared-type';

const ARRAY_TYPE = /^(?:Boolean|Byte|Char|Short|Int|Long|Float|Double|U?Byte|UInt|ULong|UShort)?Array$/;
const ARRAY_MAKER =
  /^(?:(?:boolean|byte|char|short|int|long|float|double|ubyte|uint|ulong)?[aA]rrayOf|arrayOfNulls|emptyArray|toByteArray|encodeToByteArray|to(?:Int|Long|Char|Typed)Array)$/;

export function isArrayType(name: string): boolean {
  return ARRAY_TYPE.test(name);
}

export function mayBeArray({ type }: Node): boolean {
  return type === 'call_expression' || type === 'identifier';
}

/** Whether an expression is an array for certain. */
export function isArray(expression: Node): boolean {
  if (expression.type === 'call_expression') {
    const name = nameOf(expression);
    return ARRAY_MAKER.test(name) || ARRAY_TYPE.test(name);
  }
  const declared = declaredAs(expression);
  if (declared?.type !== undefined) return ARRAY_TYPE.test(declared.type);
  return declared?.value?.type === 'call_expression' && isArray(declared.value);
}
