import type { Node } from 'web-tree-sitter';
import type { RequestPart } from '../request-tracker';
import { isFieldOfBody } from './bound-body';
import { argumentsOf, calledName, isCallTo, receiverOf } from './calls';
import { importsBelow } from './imports';
import { localVariable } from './local-variable';
import { requestHolder, type RequestHolder } from './request-holder';

/** Methods that say what the request says, by what they are methods of. */
const READING: Record<RequestHolder, Readonly<Record<string, RequestPart>>> = {
  http: { FormValue: 'field', PostFormValue: 'field', PathValue: 'route', UserAgent: 'header', Referer: 'header' },
  gin: {
    Query: 'field',
    DefaultQuery: 'field',
    GetQuery: 'field',
    PostForm: 'field',
    DefaultPostForm: 'field',
    GetPostForm: 'field',
    Param: 'route',
    GetHeader: 'header',
    Cookie: 'header',
  },
  echo: { QueryParam: 'field', FormValue: 'field', Param: 'route' },
  fiber: { Query: 'field', FormValue: 'field', Params: 'route', Get: 'header', Cookies: 'header' },
};

/** What an expression of Go says of the request by itself: `r.FormValue("a")`, `c.Param("a")`, `mux.Vars(r)["a"]`. */
export function partOfRequest(node: Node): RequestPart | undefined {
  switch (node.type) {
    case 'call_expression':
      return partReadBy(node);
    case 'index_expression':
      return partOfBag(node.childForFieldName('operand'));
    case 'selector_expression':
      return partOfField(node);
    default:
      return undefined;
  }
}

function partReadBy(call: Node): RequestPart | undefined {
  const receiver = receiverOf(call);
  const name = calledName(call);
  const holder = requestHolder(receiver);
  const part = holder === undefined ? undefined : READING[holder][name];
  if (part !== undefined) return part;
  if (name === 'Get') return partOfBag(receiver);
  if (
    name === 'URLParam' &&
    requestHolder(argumentsOf(call)[0]) === 'http' &&
    importsBelow(call, 'github.com/go-chi/chi')
  ) {
    return 'route';
  }
  const isRoute = name === 'ByName' && receiver !== undefined && typeOf(receiver) === 'httprouter.Params';
  return isRoute ? 'route' : undefined;
}

const FORMS: ReadonlyMap<string, RequestPart> = new Map([
  ['Form', 'field'],
  ['PostForm', 'field'],
  ['Header', 'header'],
]);

/** What the values of a map are that holds a part of the request: `r.URL.Query()`, `r.Form`, `mux.Vars(r)`. */
function partOfBag(bag: Node | null | undefined): RequestPart | undefined {
  switch (bag?.type) {
    case 'identifier': {
      const variable = localVariable(bag.text, bag);
      const value = variable?.isOnlyValue === true ? variable.value : undefined;
      return value?.type === 'identifier' ? undefined : partOfBag(value);
    }
    case 'selector_expression': {
      const isHttp = requestHolder(bag.childForFieldName('operand')) === 'http';
      return isHttp ? FORMS.get(bag.childForFieldName('field')?.text ?? '') : undefined;
    }
    case 'call_expression':
      return isCallTo(bag, 'github.com/gorilla/mux', ['Vars']) ? 'route' : partOfQuery(bag);
    default:
      return undefined;
  }
}

function partOfQuery(call: Node): RequestPart | undefined {
  const name = calledName(call);
  const receiver = receiverOf(call);
  if (name === 'QueryParams') return requestHolder(receiver) === 'echo' ? 'field' : undefined;
  const isQuery = name === 'Query' && receiver?.childForFieldName('field')?.text === 'URL';
  return isQuery && requestHolder(receiver.childForFieldName('operand')) === 'http' ? 'field' : undefined;
}

function partOfField(selector: Node): RequestPart | undefined {
  const operand = selector.childForFieldName('operand');
  if (operand === null) return undefined;
  const field = selector.childForFieldName('field')?.text;
  if (field === 'Filename') return isUpload(operand) ? 'upload' : undefined;
  if (field === 'Value') return isCookie(operand) ? 'header' : undefined;
  if (field === 'Path' && operand.childForFieldName('field')?.text === 'URL') {
    return requestHolder(operand.childForFieldName('operand')) === 'http' ? 'path' : undefined;
  }
  return isFieldOfBody(selector) ? 'field' : undefined;
}

/** `header` of `file, header, err := r.FormFile("a")`, or `file` of `file, err := c.FormFile("a")`. */
function isUpload(operand: Node): boolean {
  const variable = operand.type === 'identifier' ? localVariable(operand.text, operand) : undefined;
  if (variable?.type?.text === '*multipart.FileHeader') return true;
  const { value, declaration } = variable ?? {};
  if (value?.type !== 'call_expression' || calledName(value) !== 'FormFile') return false;
  const names = declaration?.childForFieldName('left')?.namedChildren ?? [];
  return requestHolder(receiverOf(value)) !== undefined && names.at(-2)?.text === operand.text;
}

function isCookie(operand: Node): boolean {
  const variable = operand.type === 'identifier' ? localVariable(operand.text, operand) : undefined;
  const { value } = variable ?? {};
  return value?.type === 'call_expression' && calledName(value) === 'Cookie' && isOfRequest(receiverOf(value));
}

function isOfRequest(receiver: Node | undefined): boolean {
  const holder = requestHolder(receiver);
  return holder === 'http' || holder === 'echo';
}

function typeOf(node: Node): string | undefined {
  return node.type === 'identifier' ? localVariable(node.text, node)?.type?.text : undefined;
}
