import type { Node } from 'web-tree-sitter';
import { enclosingFunction } from './surroundings';
import { extractedType, isText, plainType, typeOfPart } from './extracted-type';
import { SAME_METHODS } from './handed-on';
import { isLeftAlone } from './is-left-alone';
import { localName, type LocalName } from './local-value';
import { macroValue } from './macro-arguments';

const MAX_STEPS = 12;
const WRAPPED: ReadonlySet<string> = new Set([
  'reference_expression',
  'parenthesized_expression',
  'try_expression',
  'await_expression',
  'unary_expression',
]);

/** The type of a value that the framework read from the request and nothing looks at before the place; undefined for any other one. */
export function requestTypeOf(node: Node, until: number, steps = 0): string | undefined {
  if (steps > MAX_STEPS) return undefined;
  if (WRAPPED.has(node.type)) {
    const inner = node.childForFieldName('value') ?? node.namedChildren.at(-1);
    return inner == null ? undefined : requestTypeOf(inner, until, steps + 1);
  }
  switch (node.type) {
    case 'identifier':
      return node.parent?.type === 'token_tree' ? typeInMacro(node, until, steps) : typeOfName(node, until, steps);
    case 'field_expression':
      return typeOfMember(node, until, steps);
    case 'call_expression':
      return typeOfCall(node, until, steps);
    case 'index_expression':
      return typeInMap(node.namedChildren[0], until, steps);
    default:
      return undefined;
  }
}

/** Whether an expression is a text of the request. */
export function isRequestText(node: Node, until: number): boolean {
  return isText(requestTypeOf(node, until) ?? '');
}

function typeOfName(node: Node, until: number, steps: number): string | undefined {
  const declared = localName(node, node.text);
  if (declared === undefined || !isLeftAlone(node, node.text, declared, until)) return undefined;
  return typeOfDeclared(declared, until, steps);
}

function typeOfDeclared(
  { parameter, value, steps: taken }: LocalName,
  until: number,
  steps: number,
): string | undefined {
  const source = parameter ?? value;
  if (source === undefined) return undefined;
  let type = parameter === undefined ? requestTypeOf(source, until, steps + 1) : extractedType(parameter);
  for (const step of taken) type = type === undefined ? undefined : typeOfPart(type, step, source.tree.rootNode);
  return type;
}

function typeOfMember(node: Node, until: number, steps: number): string | undefined {
  const owner = node.childForFieldName('value');
  const member = node.childForFieldName('field')?.text ?? '';
  const type = owner === null ? undefined : requestTypeOf(owner, until, steps + 1);
  if (type === undefined || !isMemberLeftAlone(node, node.text, until)) return undefined;
  return typeOfPart(type, stepOf(member), node.tree.rootNode);
}

function stepOf(member: string): { index: number } | { field: string } {
  return /^\d+$/.test(member) ? { index: Number(member) } : { field: member };
}

function isMemberLeftAlone(use: Node, text: string, until: number): boolean {
  const scope = enclosingFunction(use);
  return scope !== undefined && isLeftAlone(use, text, { scope, from: scope.startIndex }, until);
}

/** `a.b.clone()` among the tokens of a macro. */
function typeInMacro(base: Node, until: number, steps: number): string | undefined {
  const value = macroValue(base);
  let type = value === undefined ? undefined : typeOfName(base, until, steps);
  let text = base.text;
  for (const member of value?.members ?? []) {
    if (type === undefined) return undefined;
    const method = /^(\w+)\(\)$/.exec(member)?.[1];
    text += `.${member}`;
    if (method !== undefined) {
      if (!SAME_METHODS.has(method)) return undefined;
    } else {
      type = typeOfPart(type, stepOf(member), base.tree.rootNode);
      if (!isMemberLeftAlone(base, text, until)) return undefined;
    }
  }
  return type;
}

function typeOfCall(call: Node, until: number, steps: number): string | undefined {
  const called = call.childForFieldName('function');
  const receiver = called?.type === 'field_expression' ? called.childForFieldName('value') : null;
  const method = called?.childForFieldName('field')?.text ?? '';
  if (receiver === null) return undefined;
  if (isAskedOfRequest(receiver, method, until, steps)) return 'String';
  if (!SAME_METHODS.has(method) && method !== 'get' && method !== 'remove') return undefined;
  if (!SAME_METHODS.has(method)) return typeInMap(receiver, until, steps);
  const type = requestTypeOf(receiver, until, steps + 1);
  return type === undefined ? undefined : plainType(type);
}

/** Of a map of the request's values under their names. */
function typeInMap(map: Node | undefined, until: number, steps: number): string | undefined {
  const type = map === undefined ? undefined : requestTypeOf(map, until, steps + 1);
  return type !== undefined && /^(?:Hash|BTree)Map<String,\s*String>$/.test(type) ? 'String' : undefined;
}

/** `request.match_info().query("a")` of actix, and the name that a browser gives a file. */
function isAskedOfRequest(receiver: Node, method: string, until: number, steps: number): boolean {
  if (method === 'query_string') return requestTypeOf(receiver, until, steps + 1) === 'HttpRequest';
  if (method === 'file_name') return isUpload(receiver);
  if (method !== 'query' && method !== 'get') return false;
  const called = receiver.type === 'call_expression' ? receiver.childForFieldName('function') : null;
  const request = called?.childForFieldName('field')?.text === 'match_info' ? called.childForFieldName('value') : null;
  return request !== null && requestTypeOf(request, until, steps + 1) === 'HttpRequest';
}

function isUpload(receiver: Node): boolean {
  const declared = receiver.type === 'identifier' ? localName(receiver, receiver.text) : undefined;
  return /\bnext_field\(\)/.test(declared?.value?.text ?? '');
}
