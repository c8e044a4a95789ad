import type { Node } from 'web-tree-sitter';
import { argumentsOf, nameOf, receiverOf, withoutComments } from './calls';
import { formatOf, isJoined, isText } from './text-pieces';

/** Members that are the same text, file or address as what they are asked of. */
export const SAME_MEMBERS: ReadonlySet<string> = new Set(
  'trim trimStart trimEnd trimIndent trimMargin lowercase uppercase toLowerCase toUpperCase toString orEmpty removePrefix removeSuffix ifEmpty ifBlank orElse orElseThrow first single firstOrNull joinToString toURI toURL toUri toPath toFile normalize canonicalFile absoluteFile canonicalPath absolutePath path plus resolve resolveSibling toAbsolutePath also apply capitalize'.split(
    ' ',
  ),
);
/** Calls whose arguments become part of what they answer. */
const MAKERS: ReadonlySet<string> = new Set(
  'File Path URI URL Url requireNotNull checkNotNull FileSystemResource UrlResource PathResource URLDecoder.decode Paths.get Path.of URI.create Uri.of'.split(
    ' ',
  ),
);
const GIVEN_ON: ReadonlySet<string> = new Set(['resolve', 'resolveSibling', 'plus', 'orElse']);
const WRAPPED: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'interpolation',
  'spread_expression',
  'annotated_lambda',
]);

/** The values that become part of this one as they are. */
export function handedOn(node: Node): readonly Node[] {
  if (isText(node) || WRAPPED.has(node.type)) return node.namedChildren;
  switch (node.type) {
    case 'binary_expression':
      return isEitherOrBoth(node) ? node.namedChildren : [];
    case 'unary_expression':
      return node.text.endsWith('!!') ? node.namedChildren : [];
    case 'as_expression':
      return node.namedChildren.slice(0, 1);
    case 'if_expression':
      return branchesOf(node);
    case 'navigation_expression':
      return isSame(node) ? node.namedChildren.slice(0, 1) : [];
    case 'call_expression':
      return handedThrough(node);
    default:
      return [];
  }
}

/** `a + b` and `a ?: b`. */
function isEitherOrBoth(node: Node): boolean {
  return isJoined(node) || node.childForFieldName('operator')?.text === '?:';
}

function isSame(navigation: Node): boolean {
  return SAME_MEMBERS.has(navigation.namedChildren.at(-1)?.text ?? '');
}

/** What `if (a) b else c` may be; a condition is not part of it. */
function branchesOf(node: Node): Node[] {
  const condition = node.childForFieldName('condition');
  return withoutComments(node)
    .filter(({ id }) => id !== condition?.id)
    .flatMap((branch) => (branch.type === 'block' ? (withoutComments(branch).at(-1) ?? []) : branch));
}

function handedThrough(call: Node): Node[] {
  const format = formatOf(call);
  if (format !== undefined) return format.values;
  const name = nameOf(call);
  const receiver = receiverOf(call);
  const full = receiver?.type === 'identifier' ? `${receiver.text}.${name}` : name;
  if (MAKERS.has(full) && (receiver === undefined || full !== name)) return argumentsOf(call);
  if (name === 'buildString') return appendedIn(call);
  if (name === 'let' || name === 'run') return answerOf(call);
  if (receiver === undefined || !SAME_MEMBERS.has(name)) return [];
  return GIVEN_ON.has(name) ? [receiver, ...argumentsOf(call)] : [receiver];
}

/** What `buildString { append(a) }` is made of. */
function appendedIn(call: Node): Node[] {
  const calls = call.namedChildren.at(-1)?.descendantsOfType('call_expression') ?? [];
  return calls
    .filter((one) => /^append(?:Line)?$/.test(nameOf(one)) && receiverOf(one) === undefined)
    .flatMap((one) => argumentsOf(one));
}

/** What the lambda of a call answers. */
function answerOf(call: Node): Node[] {
  const lambda = call.namedChildren.at(-1)?.namedChildren.find(({ type }) => type === 'lambda_literal');
  const answer = withoutComments(lambda).at(-1);
  return answer === undefined || answer.type === 'lambda_parameters' ? [] : [answer];
}
