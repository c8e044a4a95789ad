import type { Node } from 'web-tree-sitter';
import { hostFromRequest, mergedPieces, type AddressSyntax, type TextPiece } from '../leading-value';
import { tracedValueIn } from '../traced-value';
import { methodOf, receiverOf } from './calls';
import { handedOn, operatorOf } from './handed-on';
import { isComparedNowhere, isLeftAlone } from './is-left-alone';
import { routeOf, scopeOf, valueOf } from './local-value';

/** The first value of the request (`params[:a]`, `cookies[:a]`) that becomes part of this value as it came, directly or by way of variables that nothing looks at. */
export function requestValueIn(node: Node): Node | undefined {
  return tracedValueIn(SYNTAX, node, endOfStatement(node));
}

/** The value of the request that names the host of an address. */
export function hostValueIn(address: Node): Node | undefined {
  return hostFromRequest(SYNTAX, address, { until: endOfStatement(address) });
}

/** What a variable was given, where nothing looks at it, or the node itself. */
export function givenValue(node: Node): Node {
  return valueOf(node, node.startIndex) ?? node;
}

const SYNTAX: AddressSyntax = {
  isRequestValue(node, until) {
    if (isRequestValue(node)) return isComparedNowhere(node, scopeOf(node), until);
    return isRouteParameter(node) && isLeftAlone(node, scopeOf(node), until);
  },
  partsOf: handedOn,
  givenTo(name, until) {
    const value = valueOf(name, until);
    return value !== undefined && isLeftAlone(name, scopeOf(name), until) ? value : undefined;
  },
  piecesOf,
};

const MODIFIERS: ReadonlySet<string> = new Set(['if_modifier', 'unless_modifier', 'conditional']);
const CONTAINERS: ReadonlySet<string> = new Set(['body_statement', 'block_body', 'then', 'else', 'program']);

/** A condition that stands behind the statement is looked at before it. */
function endOfStatement(node: Node): number {
  let end = node.endIndex;
  for (let outer = node.parent; outer !== null && !CONTAINERS.has(outer.type); outer = outer.parent) {
    if (MODIFIERS.has(outer.type)) end = outer.endIndex;
  }
  return end;
}

/** `params[:a]`, `params[:a][:b]`, `params.fetch(:a)`. */
function isRequestValue(node: Node): boolean {
  if (node.type === 'call') {
    const receiver = receiverOf(node);
    if (/^request\.(?:query_string|raw_post|body\.(?:read|string))$/.test(node.text)) return true;
    return /^(?:fetch|dig|require|delete)$/.test(methodOf(node) ?? '') && receiver !== null && isHolder(receiver);
  }
  let inner: Node | null = node;
  while (inner?.type === 'element_reference') inner = inner.childForFieldName('object');
  return node.type === 'element_reference' && inner !== null && isHolder(inner);
}

const HOLDER = /^(?:request\.)?(?:params|cookies|query_parameters|request_parameters|GET|POST)$/;

function isHolder(node: Node): boolean {
  if (node.type !== 'identifier' && node.type !== 'call') return false;
  if (HOLDER.test(node.text)) return true;
  const receiver = /^(?:require|permit!?|to_unsafe_h|slice)$/.test(methodOf(node) ?? '') ? receiverOf(node) : null;
  return receiver !== null && isHolder(receiver);
}

/** `name` in `get '/a/:name' do |name|`. */
function isRouteParameter(node: Node): boolean {
  if (node.type !== 'identifier') return false;
  const scope = scopeOf(node);
  const parameters = scope.childForFieldName('parameters')?.namedChildren ?? [];
  return parameters.some(({ text }) => text === node.text) && routeOf(scope) !== undefined;
}

function piecesOf(node: Node): TextPiece[] {
  switch (node.type) {
    case 'string':
    case 'heredoc_body':
      return mergedPieces(
        node.namedChildren.map((part) => (part.type === 'interpolation' ? valueIn(part) : part.text)),
      );
    case 'chained_string':
      return mergedPieces(node.namedChildren.flatMap((part) => piecesOf(part)));
    case 'binary':
      return operatorOf(node) === '+' ? mergedPieces(node.namedChildren.flatMap((part) => piecesOf(part))) : [node];
    default:
      return [node];
  }
}

function valueIn(interpolation: Node): TextPiece {
  return interpolation.firstNamedChild ?? '';
}
