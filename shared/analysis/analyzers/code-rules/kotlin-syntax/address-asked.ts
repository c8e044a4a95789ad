import type { Node } from 'web-tree-sitter';
import { argumentsOf, nameOf, receiverOf } from './calls';
import { localName } from './local-value';
import { givenValue } from './request-value';
import { typeOf } from './request-parameter';

const VERBS = /^(?:get|post|put|delete|patch|head|options|request|method)$/;
const REST_TEMPLATE =
  /^(?:getFor(?:Object|Entity)|postFor(?:Object|Entity|Location)|patchForObject|headForHeaders|exchange|execute|put|delete|optionsForAllow)$/;
const OPENED = /^(?:readText|readBytes|openStream|openConnection)$/;

/** The address that a call asks, or makes a request of; undefined for any other call. */
export function addressAsked(call: Node): Node | undefined {
  const name = nameOf(call);
  const receiver = receiverOf(call);
  const [first, second] = argumentsOf(call);
  if (receiver === undefined) return addressMade(call, name, first, second);
  if (OPENED.test(name)) return isAddress(receiver) ? receiver : undefined;
  return isAskedBy(name, receiver) ? first : undefined;
}

function isAskedBy(name: string, receiver: Node): boolean {
  switch (name) {
    case 'connect':
      return receiver.text === 'Jsoup';
    case 'newBuilder':
      return receiver.text === 'HttpRequest';
    case 'url':
      return /^(?:\w+\.)?Request\.Builder\(\)/.test(receiver.text);
    case 'uri':
      return isRequestBuilder(receiver);
    default: {
      const isTemplate =
        REST_TEMPLATE.test(name) && isClient(receiver, /^(?:rest(?:Template|Operations)|\w+RestTemplate)$/i);
      return isTemplate || (VERBS.test(name) && isKtorClient(receiver));
    }
  }
}

function addressMade(call: Node, name: string, first: Node | undefined, second: Node | undefined): Node | undefined {
  if (name === 'Socket') return second === undefined ? undefined : first;
  // `Request(GET, url)` of http4k.
  if (name !== 'Request' || !/^(?:Method\.)?(?:GET|POST|PUT|DELETE|PATCH|HEAD)$/.test(first?.text ?? '')) {
    return undefined;
  }
  return call.tree.rootNode.text.includes('org.http4k') ? second : undefined;
}

/** `URL(a)`, `URI(a).toURL()`, or a name of one. */
function isAddress(node: Node): boolean {
  const value = givenValue(node);
  if (value.type !== 'call_expression') return false;
  return /^(?:URL|toURL)$/.test(nameOf(value));
}

/** `client.get()` of WebClient and RestClient, and `HttpRequest.newBuilder()`. */
function isRequestBuilder(receiver: Node): boolean {
  if (receiver.type !== 'call_expression') return false;
  return /^(?:get|post|put|delete|patch|head|options|method|newBuilder)$/.test(nameOf(receiver));
}

function isClient(receiver: Node, name: RegExp): boolean {
  return name.test(receiver.text.replace(/^.*\./s, '')) || name.test(declaredType(receiver));
}

function isKtorClient(receiver: Node): boolean {
  if (!/\bio\.ktor\.client\b/.test(receiver.tree.rootNode.text)) return false;
  const value = givenValue(receiver);
  return (
    /^(?:http)?client$/i.test(receiver.text.replace(/^.*\./s, '')) ||
    declaredType(receiver) === 'HttpClient' ||
    (value.type === 'call_expression' && nameOf(value) === 'HttpClient')
  );
}

function declaredType(node: Node): string {
  const parameter = node.type === 'identifier' ? localName(node, node.text)?.parameter : undefined;
  return parameter === undefined ? '' : typeOf(parameter);
}
