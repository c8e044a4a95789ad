import type { Node } from 'web-tree-sitter';
import { ancestors } from '../java-syntax/ancestors';
import { argumentsOf, nameOf, receiverOf, withoutComments } from './calls';
import { isRoute } from './request-parameter';
import { annotationName, annotationsOf } from './tests';
import { uncheckedValueOf } from './request-value';
import { piecesOf } from './text-pieces';

const HTML = /ContentType\.Text\.Html|TEXT_HTML|["']text\/html/;
const MARKUP = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<[a-z]\w*\s|<!doctype/i;

/** Whether a text holds tags between its values. */
export function holdsMarkup(node: Node, until: number): boolean {
  const text = uncheckedValueOf(node, until) ?? node;
  const inner = /^trim(?:Indent|Margin)$/.test(nameOf(text)) ? (receiverOf(text) ?? text) : text;
  return piecesOf(inner).some((piece) => typeof piece === 'string' && MARKUP.test(piece));
}

/** What a call writes into a page; undefined where the browser does not take it for markup. */
export function writtenToPage(call: Node, until: number): Node | undefined {
  const first = nameOf(call) === 'respondText' ? respondedText(call) : argumentsOf(call)[0];
  if (first === undefined) return undefined;
  const receiver = receiverOf(call);
  switch (nameOf(call)) {
    case 'respondText':
      return argumentsOf(call).some((one) => HTML.test(one.text)) ? first : undefined;
    case 'body':
    case 'bodyValue':
      return receiver !== undefined && HTML.test(receiver.text) ? first : undefined;
    case 'raw':
      return isInsideUnsafe(call) ? first : undefined;
    default:
      return receiver !== undefined &&
        /\b(?:response|resp|res)\b.*\bwriter$/.test(receiver.text) &&
        holdsMarkup(first, until)
        ? first
        : undefined;
  }
}

/** `respondText("…", type)` and `respondText(type) { "…" }`. */
function respondedText(call: Node): Node | undefined {
  const lambda = call.parent?.type === 'call_expression' ? withoutComments(call.parent)[1] : undefined;
  if (lambda?.type !== 'annotated_lambda') return argumentsOf(call)[0];
  return withoutComments(lambda.namedChildren[0]).at(-1);
}

/** `unsafe { +"…" }` of kotlinx.html. */
export function isInsideUnsafe(node: Node): boolean {
  for (const ancestor of ancestors(node)) {
    if (ancestor.type === 'function_declaration') return false;
    if (ancestor.type === 'call_expression' && nameOf(ancestor) === 'unsafe') return true;
  }
  return false;
}

/** Whether what the function answers is the page itself, and not the name of one. */
export function answersPage(declaration: Node): boolean {
  if (!isRoute(declaration)) return false;
  const annotations = annotationsOf(declaration);
  if (annotations.some(({ text }) => /MediaType\.APPLICATION_JSON|"application\/|TEXT_PLAIN|"text\/plain/.test(text))) {
    return false;
  }
  const names = annotations.map((one) => annotationName(one));
  if (names.includes('ResponseBody')) return true;
  for (const ancestor of ancestors(declaration)) {
    if (ancestor.type !== 'class_declaration') continue;
    return annotationsOf(ancestor).some((one) => /^(?:RestController|ResponseBody)$/.test(annotationName(one)));
  }
  return false;
}

/** The values a function answers, not those of functions inside it. */
export function answersOf(declaration: Node): Node[] {
  const body = declaration.namedChildren.find(({ type }) => type === 'function_body');
  const [first] = withoutComments(body);
  if (first === undefined) return [];
  if (first.type !== 'block') return [first];
  return first.descendantsOfType('return_expression').flatMap((one) => withoutComments(one).at(-1) ?? []);
}
