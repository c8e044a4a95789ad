import type { Node } from 'web-tree-sitter';
import { argumentsOf, blockOf, keywordOf, methodOf, receiverOf } from './calls';
import { handedOn } from './handed-on';
import { inside } from './inside';
import { routeOf, scopeOf } from './local-value';
import { givenValue } from './request-value';

const MARKUP = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<[a-z]\w*\s|<!doctype/i;
const STRINGS: ReadonlySet<string> = new Set(['string', 'heredoc_body']);
const MAX_PARTS = 200;

/** Whether the text that a value is made of holds tags. */
export function holdsMarkup(value: Node): boolean {
  const open = [value];
  for (let seen = 0; seen < MAX_PARTS; seen++) {
    const next = open.pop();
    if (next === undefined) return false;
    if (STRINGS.has(next.type) && MARKUP.test(next.text)) return true;
    const given = givenValue(next);
    open.push(...(given.id === next.id ? handedOn(next) : [given]));
  }
  return false;
}

/** What a route of Sinatra answers: the value of its block, and of what leaves it early. */
export function answersOf(route: Node): Node[] {
  const block = blockOf(route);
  if (block === null || routeOf(block) === undefined || !answersPage(block)) return [];
  const last = block
    .childForFieldName('body')
    ?.namedChildren.findLast(({ type }) => type !== 'comment' && type !== 'heredoc_body');
  const early = block
    .descendantsOfType(['return', 'next'])
    .flatMap((one) => one.namedChildren.flatMap((list) => list.namedChildren));
  return last === undefined ? early : [last, ...early];
}

/** What `halt 404, text` and `body text` of a route, and `render body: text` of a controller, send. */
export function sentBy(call: Node): Node | undefined {
  if (methodOf(call) === 'render') {
    const type = keywordOf(call, 'content_type')?.text ?? '';
    return /html/.test(type) ? keywordOf(call, 'body') : undefined;
  }
  const scope = scopeOf(call);
  if (receiverOf(call) !== null || routeOf(scope) === undefined || !answersPage(scope)) return undefined;
  return argumentsOf(call).at(-1);
}

/** Whether nothing says that the answer is no page. */
function answersPage(block: Node): boolean {
  for (const node of inside(block)) {
    const isType =
      methodOf(node) === 'content_type' ||
      (node.type === 'assignment' && /content_type/.test(node.childForFieldName('left')?.text ?? ''));
    if (isType && !/html/.test(node.text)) return false;
  }
  return true;
}
