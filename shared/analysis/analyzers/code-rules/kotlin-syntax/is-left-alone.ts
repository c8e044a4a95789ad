import type { Node } from 'web-tree-sitter';
import { mentionsOf } from '../traced-value';
import { nameOf, receiverOf } from './calls';
import { SAME_MEMBERS } from './handed-on';

/** Whether nothing looks at what an expression stands for before a place, other than this use of it. */
export function isLeftAlone(use: Node, text: string, extent: { scope: Node; from: number }, until: number): boolean {
  const mentions = mentionsOf({ ...extent, text, until });
  return mentions?.every((one) => one.id === use.id || isPassedOn(one)) ?? false;
}

const PLACES: ReadonlySet<string> = new Set([
  'interpolation',
  'property_declaration',
  'variable_declaration',
  'return_expression',
  'as_expression',
  'parameter',
  'function_body',
  'parenthesized_expression',
]);
/** They tell whether there is a value or how long it is, and nothing else of it. */
const TELLING: ReadonlySet<string> = new Set(
  'isNullOrBlank isNullOrEmpty isBlank isEmpty isNotBlank isNotEmpty length exists isFile isDirectory mkdirs mkdir hashCode size'.split(
    ' ',
  ),
);
/** Parts of a file's place, which are shown, made or compared. */
const OF_PLACE: ReadonlySet<string> = new Set(['name', 'nameWithoutExtension', 'extension', 'parentFile', 'parent']);
const LOGGING = /^(?:trace|debug|info|warn|error|println?|log|respond\w*|append|add|put|setAttribute|addAttribute)$/;

/** Whether a mention of a value leaves it as it is, and unknown. */
export function isPassedOn(mention: Node): boolean {
  const { parent } = mention;
  if (parent === null) return false;
  const isFirst = parent.namedChildren[0]?.id === mention.id;
  switch (parent.type) {
    case 'navigation_expression':
      return !isFirst || keepsUnknown(parent);
    case 'binary_expression':
      return keepsJoined(parent);
    case 'unary_expression':
      // The grammar reads `!file.exists()` as `(!file).exists()`.
      return isPassedOn(parent);
    case 'value_argument':
      return isGivenToLog(parent, isFirst && parent.namedChildren.length > 1);
    case 'if_expression':
      return parent.childForFieldName('condition')?.id !== mention.id;
    case 'assignment':
      return parent.childForFieldName('right')?.id === mention.id;
    default:
      return PLACES.has(parent.type);
  }
}

/** Whether a member tells hardly anything of the value, or is the same value and is left alone itself. */
function keepsUnknown(navigation: Node): boolean {
  const member = navigation.namedChildren.at(-1)?.text ?? '';
  if (TELLING.has(member)) return true;
  if (!SAME_MEMBERS.has(member) && !OF_PLACE.has(member)) return false;
  const isCalled =
    navigation.parent?.type === 'call_expression' && navigation.parent.namedChildren[0]?.id === navigation.id;
  return isPassedOn(isCalled ? navigation.parent : navigation);
}

/** Texts are joined, a value is preferred to none, or it is asked whether there is one. */
function keepsJoined(binary: Node): boolean {
  const operator = binary.childForFieldName('operator')?.text ?? '';
  if (operator === '+' || operator === '?:') return true;
  return /^[!=]==?$/.test(operator) && binary.namedChildren.some(({ text }) => text === 'null' || text === '""');
}

function isGivenToLog(argument: Node, isLabel: boolean): boolean {
  const call = argument.parent?.parent;
  if (isLabel) return true;
  return call?.type === 'call_expression' && LOGGING.test(nameOf(call)) && receiverOf(call)?.type !== 'call_expression';
}
