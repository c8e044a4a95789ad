import type { Node } from 'web-tree-sitter';
import { enclosingMember, enclosingType } from './enclosing';

const LITERALS: ReadonlySet<string> = new Set(['string_literal', 'verbatim_string_literal', 'raw_string_literal']);
/** Operands of a chain of `+`; longer ones come only from texts made to be slow. */
const MAX_OPERANDS = 500;

export function isStringLiteral(node: Node | null | undefined): boolean {
  return LITERALS.has(node?.type ?? '');
}

/** The text between the quotes of a literal, escapes as they are written. */
export function stringValue(node: Node | null | undefined): string | undefined {
  if (node?.type === 'verbatim_string_literal') return node.text.slice(2, -1);
  if (node?.type === 'string_literal') return node.text.slice(1, -1);
  if (node?.type === 'raw_string_literal') return node.text.replace(/^"+|"+$/g, '');
  return undefined;
}

/**
 * Whether a text is put together from values that are not known here: an interpolation or a `+` with something that is
 * neither literal nor constant. A local variable counts as what it was declared with.
 */
export function isBuiltString(node: Node): boolean {
  return unknownPartsOf(node).length > 0;
}

/** Those values. */
export function unknownPartsOf(node: Node): Node[] {
  const value = node.type === 'identifier' ? initializerOf(node) : node;
  if (value?.type === 'interpolated_string_expression') {
    return value.namedChildren
      .filter(({ type }) => type === 'interpolation')
      .flatMap((part) => part.namedChildren.find(({ type }) => type !== 'interpolation_brace') ?? [])
      .filter((part) => isUnknown(part));
  }
  if (value?.type !== 'binary_expression') return [];
  const operands = operandsOfPlus(value);
  const hasText = operands.some((one) => isStringLiteral(one) || one.type === 'interpolated_string_expression');
  if (!hasText) return [];
  return operands.flatMap((one) =>
    one.type === 'interpolated_string_expression' ? unknownPartsOf(one) : isUnknown(one) ? [one] : [],
  );
}

function operandsOfPlus(node: Node): Node[] {
  const operands: Node[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined && operands.length < MAX_OPERANDS; next = waiting.pop()) {
    const isPlus = next.type === 'binary_expression' && next.childForFieldName('operator')?.text === '+';
    if (isPlus) waiting.push(...next.namedChildren);
    else operands.push(next);
  }
  return operands;
}

/** Names of constants start with a capital letter and stand alone or behind a type: `Table`, `Tables.Users`. */
const CONSTANT = /^[A-Z]\w*(?:\.[A-Z]\w*)*$/;
/** A number brings no quotes along. */
const NUMBER = /\.(?:Count|Length)(?:\.ToString\([^()]*\))?$/;
const KNOWN: ReadonlySet<string> = new Set(['integer_literal', 'real_literal', 'character_literal', 'null_literal']);

function isUnknown(node: Node | undefined): boolean {
  if (node === undefined || isStringLiteral(node) || KNOWN.has(node.type)) return false;
  if (node.type === 'identifier' && isStringLiteral(initializerOf(node))) return false;
  if (node.type === 'invocation_expression' && node.childForFieldName('function')?.text === 'nameof') return false;
  return !CONSTANT.test(node.text) && !NUMBER.test(node.text);
}

/** What a local variable or a field of the same type was declared with. */
export function initializerOf(identifier: Node): Node | undefined {
  const scopes = [enclosingMember(identifier), enclosingType(identifier)];
  for (const scope of scopes) {
    const declared = scope
      ?.descendantsOfType('variable_declarator')
      .find((one) => one.childForFieldName('name')?.text === identifier.text);
    if (declared !== undefined) return declared.namedChildCount > 1 ? declared.namedChildren.at(-1) : undefined;
  }
  return undefined;
}
