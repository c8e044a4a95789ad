import type { Node } from 'web-tree-sitter';
import { argumentsOf, nameOf, receiverOf } from './calls';
import { enclosing } from '../java-syntax/ancestors';
import { mentionsOf } from '../traced-value';
import { isLeftAlone, isPassedOn } from './is-left-alone';
import { localName } from './local-value';
import { isHolderParameter, isValidated, isValueParameter, typeOf } from './request-parameter';

/** Maps of Ktor from the names of values to what the request says. */
const HOLDER_PATH =
  /^(?:(?:this|context)\.)?call\??\.(?:(?:request\.)?(?:queryParameters|pathParameters|rawQueryParameters)|parameters)$/;
const TEXT_GETTERS: ReadonlySet<string> = new Set([
  'get',
  'getOrFail',
  'getAll',
  'getFirst',
  'getValue',
  'getOrDefault',
]);
/** What a request of the servlets, of WebFlux or of http4k is asked. */
const ASKED: ReadonlyMap<RegExp, ReadonlySet<string>> = new Map([
  [/^HttpServletRequest\??$/, new Set(['getParameter', 'getParameterValues', 'getQueryString', 'getPathInfo'])],
  [/^ServerRequest$/, new Set(['pathVariable', 'queryParam', 'queryParamOrNull'])],
  [/^(?:Request|HttpMessage)$/, new Set(['query', 'path', 'form', 'bodyString'])],
]);
const UPLOADED: ReadonlySet<string> = new Set(['originalFilename', 'originalFileName', 'submittedFileName']);
/** Members whose type is hardly ever a text. */
const NO_TEXT_MEMBER =
  /(?:^i|I)ds?$|(?:[cC]ount|[sS]ize|[nN]umber|[pP]age|[lL]imit|[oO]ffset|[dD]ate|At|[tT]ype|[kK]ind|[sS]tatus|[pP]ort|[aA]ge)$/;

/** Whether an expression is a value of the request that nothing looks at before the place. */
export function isRequestSource(node: Node, until: number): boolean {
  if (node.type === 'identifier') return isUncheckedParameter(node, node.text, until);
  if (!isSource(node)) return false;
  const scope = enclosing(node, FUNCTIONS);
  return scope !== undefined && isLeftAlone(node, node.text, { scope, from: 0 }, until);
}

const FUNCTIONS: ReadonlySet<string> = new Set(['function_declaration', 'lambda_literal']);

/** Whether the name at a place is a parameter that holds a value of the request. */
export function isUncheckedParameter(place: Node, name: string, until: number): boolean {
  const declared = localName(place, name);
  if (declared?.parameter === undefined || !isValueParameter(declared.parameter)) return false;
  return isLeftAlone(place, name, declared, until);
}

function isSource(node: Node): boolean {
  switch (node.type) {
    case 'index_expression':
      return isHolder(node.namedChildren[0]);
    case 'navigation_expression':
      return isMember(node);
    case 'call_expression':
      return isAsked(node);
    default:
      return false;
  }
}

function isMember(node: Node): boolean {
  const [owner, member] = node.namedChildren;
  if (owner === undefined || member === undefined || node.namedChildren.length !== 2) return false;
  if (UPLOADED.has(member.text)) return true;
  return isBody(owner) && hasText(owner, member.text) && isHandledAlone(owner);
}

function isAsked(call: Node): boolean {
  const name = nameOf(call);
  const receiver = receiverOf(call);
  if (receiver === undefined) return false;
  if (name === 'receiveText' || name === 'receive') {
    return isCall(receiver) && (name === 'receiveText' || typeArgument(call) === 'String');
  }
  if (TEXT_GETTERS.has(name)) return typeArgument(call) === '' && isHolder(receiver);
  if (receiver.type !== 'identifier') return false;
  const type = typeOf(localName(receiver, receiver.text)?.parameter ?? receiver);
  for (const [owner, names] of ASKED) {
    if (owner.test(type) && names.has(name)) return argumentsOf(call).length > 0 || name.startsWith('get');
  }
  return false;
}

/** `call` of Ktor, whose name nothing of this function declares. */
function isCall(node: Node): boolean {
  return /^(?:(?:this|context)\.)?call$/.test(node.text);
}

function typeArgument(call: Node): string {
  return call.namedChildren.find(({ type }) => type === 'type_arguments')?.text.slice(1, -1) ?? '';
}

/** Whether a node holds texts of the request under their names. */
function isHolder(node: Node | undefined, depth = 0): boolean {
  if (node === undefined || depth > 2) return false;
  if (HOLDER_PATH.test(node.text)) return true;
  if (node.type === 'call_expression') return nameOf(node) === 'receiveParameters';
  if (node.type !== 'identifier') return false;
  const declared = localName(node, node.text);
  if (declared?.value !== undefined) return isHolder(declared.value, depth + 1);
  return declared?.parameter !== undefined && isHolderParameter(declared.parameter);
}

/** Whether a node is an object made of the body. */
function isBody(node: Node): boolean {
  if (node.type !== 'identifier') return false;
  const declared = localName(node, node.text);
  if (declared?.value === undefined) return declared?.parameter !== undefined && isHolderParameter(declared.parameter);
  const { value } = declared;
  return value.type === 'call_expression' && nameOf(value) === 'receive' && isCall(receiverOf(value) ?? value);
}

/** Whether a member of a body may be a text; its class is in the same file or nobody knows. */
function hasText(owner: Node, member: string): boolean {
  const declared = localName(owner, owner.text);
  const parameter = declared?.parameter;
  const type = parameter === undefined ? typeArgument(declared?.value ?? owner) : typeOf(parameter);
  const name = type.replace(/[?<].*$/s, '');
  const known = owner.tree.rootNode.namedChildren.find(
    (one) => one.type === 'class_declaration' && one.childForFieldName('name')?.text === name,
  );
  if (known === undefined) return !isValidated(parameter) && !NO_TEXT_MEMBER.test(member) && /^[a-z]/.test(member);
  const constructor = known.namedChildren.find((one) => one.type === 'primary_constructor');
  const members = constructor?.descendantsOfType('class_parameter') ?? [];
  const found = members.find((one) =>
    one.namedChildren.some((part) => part.type === 'identifier' && part.text === member),
  );
  return found !== undefined && /^(?:String|URI|URL)\??$/.test(typeOf(found)) && !/\bPattern\(/.test(found.text);
}

/** Whether the object is nowhere handed over as a whole, to what may check it. */
function isHandledAlone(owner: Node): boolean {
  const declared = localName(owner, owner.text);
  if (declared === undefined) return false;
  const { scope, from } = declared;
  const mentions = mentionsOf({ scope, text: owner.text, from, until: owner.startIndex });
  return mentions?.every((one) => one.parent?.type === 'navigation_expression' || isPassedOn(one)) ?? false;
}
