import type { Node } from 'web-tree-sitter';
import { argumentsOf, methodOf, receiverOf } from './calls';

/** Methods that hand on what they were called on. */
export const SAME_METHODS: ReadonlySet<string> = new Set(
  'to_s to_str strip downcase upcase capitalize camelize classify singularize pluralize dup presence chomp require fetch dig first squish freeze html_safe to_path expand_path cleanpath'.split(
    ' ',
  ),
);
/** Calls whose arguments become part of what they answer, with the receiver where it matters. */
const MAKERS =
  /^(?:File\.(?:join|expand_path|absolute_path)|Pathname\.new|URI\.parse|(?:CGI|URI)\.(?:unescape|decode_www_form_component)|(?:Kernel\.)?(?:format|sprintf|String|URI|Pathname|raw))$/;
const JOINED: ReadonlySet<string> = new Set([
  'string',
  'interpolation',
  'chained_string',
  'subshell',
  'parenthesized_statements',
  'heredoc_body',
  'array',
  'then',
  'else',
]);

/** The values that become part of this one as they are. */
export function handedOn(node: Node): readonly Node[] {
  if (JOINED.has(node.type)) return node.namedChildren;
  switch (node.type) {
    case 'heredoc_beginning':
      return bodyOf(node);
    case 'binary':
      return /^(?:\+|\|\||or|%|\/)$/.test(operatorOf(node)) ? node.namedChildren : [];
    case 'conditional':
    case 'if':
    case 'unless':
      return [node.childForFieldName('consequence'), node.childForFieldName('alternative')].filter(
        (one) => one !== null,
      );
    case 'call':
      return handedThrough(node);
    default:
      return [];
  }
}

export function operatorOf(binary: Node): string {
  return binary.childForFieldName('operator')?.text ?? '';
}

/** The text of a here document stands behind the statement that begins it. */
function bodyOf(beginning: Node): Node[] {
  for (let outer: Node | null = beginning; outer !== null; outer = outer.parent) {
    const next = outer.nextNamedSibling;
    if (next?.type === 'heredoc_body' && next.startIndex >= beginning.endIndex) return [next];
    if (outer.type === 'body_statement' || outer.type === 'program') return [];
  }
  return [];
}

function handedThrough(call: Node): Node[] {
  const method = methodOf(call) ?? '';
  const receiver = receiverOf(call);
  if (MAKERS.test(receiver === null ? method : `${receiver.text}.${method}`)) return argumentsOf(call);
  // `Rails.root.join(name)` and `[a, b].join("/")`.
  if (method === 'join' && receiver !== null) return [receiver, ...argumentsOf(call)];
  return receiver !== null && SAME_METHODS.has(method) ? [receiver] : [];
}
