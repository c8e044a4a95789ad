import type { Node } from 'web-tree-sitter';
import { argumentsOf, calledName, receiverOf, simpleName } from './called';
import { operatorOf } from './operator-of';

/** Methods that hand on what they are called on. */
const OF_TEXT: ReadonlySet<string> = new Set([
  ...[
    'Trim',
    'TrimStart',
    'TrimEnd',
    'ToLower',
    'ToUpper',
    'ToLowerInvariant',
    'ToUpperInvariant',
    'ToString',
    'Substring',
  ],
  ...[
    'Replace',
    'First',
    'FirstOrDefault',
    'Single',
    'SingleOrDefault',
    'Last',
    'LastOrDefault',
    'ToArray',
    'ToList',
    'Split',
  ],
]);

/** Functions that hand on what they are given, by the type they belong to. */
const OF_TYPE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Path', new Set(['Combine', 'Join', 'GetFullPath', 'Normalize'])],
  ['string', new Set(['Concat', 'Format', 'Join'])],
  ['String', new Set(['Concat', 'Format', 'Join'])],
  ['Server', new Set(['MapPath', 'UrlDecode'])],
  ['HostingEnvironment', new Set(['MapPath'])],
  ['HttpUtility', new Set(['UrlDecode'])],
  ['WebUtility', new Set(['UrlDecode'])],
  ['Uri', new Set(['UnescapeDataString'])],
  ['Convert', new Set(['ToString'])],
]);

/** Members that are all of what they belong to. */
const WHOLE: ReadonlySet<string> = new Set(['Value', 'AbsoluteUri', 'OriginalString']);

const UNWRAPPED: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'postfix_unary_expression',
  'await_expression',
  'argument',
]);

/** Fields of an expression whose value is all of it. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['conditional_expression', ['consequence', 'alternative']],
  ['as_expression', ['left']],
  ['element_access_expression', ['expression']],
]);

/** Expressions whose value becomes part of this one. */
export function partsOf(node: Node): readonly Node[] {
  const names = FIELDS.get(node.type);
  if (names !== undefined) return fields(node, ...names);
  if (UNWRAPPED.has(node.type)) return node.namedChildren.slice(-1);
  switch (node.type) {
    case 'interpolated_string_expression':
      return node.namedChildren.flatMap((one) => interpolatedIn(one) ?? []);
    case 'binary_expression':
      return /^(?:\+|\?\?)$/.test(operatorOf(node)) ? node.namedChildren : [];
    case 'cast_expression':
      return isTextCast(node) ? fields(node, 'value') : [];
    case 'member_access_expression':
      return WHOLE.has(simpleName(node)) ? fields(node, 'expression') : [];
    case 'conditional_access_expression':
      return partsOfConditional(node);
    case 'object_creation_expression':
      return calledName(node) === 'Uri' ? argumentsOf(node) : [];
    case 'invocation_expression':
      return partsOfCall(node);
    default:
      return [];
  }
}

function isTextCast(cast: Node): boolean {
  return /^string\??$/.test(cast.childForFieldName('type')?.text ?? '');
}

/** What an interpolation puts in there. */
export function interpolatedIn(node: Node): Node | undefined {
  if (node.type !== 'interpolation') return undefined;
  return node.namedChildren.find(({ type }) => type !== 'interpolation_brace');
}

function partsOfCall(call: Node): readonly Node[] {
  const receiver = receiverOf(call);
  if (takesDotsAway(call)) return [];
  if (isTransparentFunction(call)) return argumentsOf(call);
  return receiver !== undefined && OF_TEXT.has(calledName(call)) ? [receiver] : [];
}

/** `a?.Trim()`, `a?.Value` */
function partsOfConditional(access: Node): readonly Node[] {
  const member = access.namedChildren.at(-1);
  const name = simpleName(member?.type === 'invocation_expression' ? member.childForFieldName('function') : member);
  return OF_TEXT.has(name) || WHOLE.has(name) ? fields(access, 'condition') : [];
}

export function isTransparentMember(name: string): boolean {
  return OF_TEXT.has(name) || WHOLE.has(name);
}

export function isTransparentFunction(call: Node): boolean {
  const type = simpleName(receiverOf(call)) || (receiverOf(call)?.text ?? '');
  const name = calledName(call);
  return OF_TYPE.get(type)?.has(name) === true || (name === 'MapPath' && type !== '');
}

/** `name.Replace("..", "")` may be poor, and is meant as a check. */
export function takesDotsAway(call: Node): boolean {
  if (calledName(call) !== 'Replace') return false;
  return /^@?['"](?:\.\.|[/\\<']|\\')/.test(argumentsOf(call)[0]?.text ?? '');
}

function fields(node: Node, ...names: readonly string[]): Node[] {
  return names.flatMap((name) => node.childForFieldName(name) ?? []);
}
