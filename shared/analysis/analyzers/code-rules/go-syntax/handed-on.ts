import type { Node } from 'web-tree-sitter';
import { argumentsOf, calledName, receiverOf } from './calls';
import { packageName } from './imports';
import { isAnchored } from './is-anchored';

/** Functions that hand on what they were given, by their package. */
const TRANSPARENT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'strings',
    new Set([
      ...[
        'TrimSpace',
        'Trim',
        'TrimLeft',
        'TrimRight',
        'TrimPrefix',
        'TrimSuffix',
        'ToLower',
        'ToUpper',
        'Title',
        'Join',
      ],
      ...['Replace', 'ReplaceAll', 'Clone'],
    ]),
  ],
  ['fmt', new Set(['Sprintf', 'Sprint', 'Sprintln'])],
  ['path', new Set(['Join', 'Clean'])],
  ['path/filepath', new Set(['Join', 'Clean', 'Abs', 'FromSlash', 'ToSlash'])],
  ['net/url', new Set(['Parse', 'ParseRequestURI', 'QueryUnescape', 'PathUnescape'])],
]);

const CONVERSIONS: ReadonlySet<string> = new Set(['string', 'append']);

/** Expressions whose value becomes part of this one. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'parenthesized_expression':
      return node.namedChildren;
    case 'binary_expression':
      return node.childForFieldName('operator')?.text === '+' ? node.namedChildren : [];
    case 'type_conversion_expression':
    case 'index_expression':
    case 'slice_expression': {
      const operand = node.childForFieldName('operand');
      return operand === null ? [] : [operand];
    }
    case 'call_expression':
      return partsOfCall(node);
    default:
      return [];
  }
}

function partsOfCall(call: Node): readonly Node[] {
  const receiver = receiverOf(call);
  // `u.String()` of an address that was parsed
  if (receiver !== undefined && calledName(call) === 'String' && argumentsOf(call).length === 0) return [receiver];
  return isTransparent(call) && !isAnchored(call) ? argumentsOf(call) : [];
}

export function isTransparent(call: Node): boolean {
  const name = calledName(call);
  const receiver = receiverOf(call);
  if (receiver === undefined) return CONVERSIONS.has(name);
  for (const [path, names] of TRANSPARENT) {
    if (names.has(name) && packageName(call, path) === receiver.text) return !takesDotsAway(call);
  }
  return false;
}

/** `strings.ReplaceAll(name, "..", "")` may be poor, and is meant as a check. */
function takesDotsAway(call: Node): boolean {
  return (
    /^Replace(?:All)?$/.test(calledName(call)) && /^["`](?:\.\.|[/\\<]|\\\\)/.test(argumentsOf(call)[1]?.text ?? '')
  );
}
