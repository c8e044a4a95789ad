import type { Node } from 'web-tree-sitter';
import { mentionsOf } from '../traced-value';
import { methodOf, receiverOf } from './calls';
import { operatorOf, SAME_METHODS } from './handed-on';

/** Whether nothing looks at what an expression stands for before a place, other than this use of it. */
export function isLeftAlone(use: Node, scope: Node, until: number): boolean {
  const mentions = mentionsOf({ scope, text: use.text, from: scope.startIndex, until });
  return mentions?.every((one) => one.id === use.id || isPassedOn(one)) ?? false;
}

/** Names of methods that may refuse what they are given. */
const CHECKING = /[?!]$|valid|check|verif|allow|permit|safe|parse|match|host|ensure|assert|escape/i;

/** The same of an expression that asks the request itself: what is handed to others there is asked for again. */
export function isComparedNowhere(use: Node, scope: Node, until: number): boolean {
  const mentions = mentionsOf({ scope, text: use.text, from: scope.startIndex, until });
  return mentions?.every((one) => one.id === use.id || isPassedOn(one) || isHandedOver(one)) ?? false;
}

function isHandedOver({ parent }: Node): boolean {
  const list = parent?.type === 'pair' ? parent.parent : parent;
  const call = list?.type === 'argument_list' ? list.parent : null;
  if (call?.type !== 'call') return parent?.type === 'pair';
  return !CHECKING.test(`${receiverOf(call)?.text ?? ''}.${methodOf(call) ?? ''}`.slice(-60));
}

const NAMES: ReadonlySet<string> = new Set(['identifier', 'instance_variable', 'element_reference', 'call']);
const PLACES: ReadonlySet<string> = new Set([
  'interpolation',
  'return',
  'block_parameters',
  'array',
  'parenthesized_statements',
  'body_statement',
  'block_body',
  'then',
  'else',
  // Nothing but whether there is a value.
  'unary',
  'if',
  'unless',
  'elsif',
  'if_modifier',
  'unless_modifier',
  'conditional',
]);
/** They tell whether there is a value or how long it is, and nothing else of it. */
const TELLING: ReadonlySet<string> = new Set(
  'present? blank? nil? empty? length size exist? exists? file? directory? to_json inspect is_a? respond_to? html_safe'.split(
    ' ',
  ),
);
/** They write a value down, or ask whether there is such a file. */
const SHOWING =
  /^(?:debug|info|warn|error|puts|p|print|exist\?|exists\?|file\?|directory\?|readable\?|mkdir_p|send_file|send_data|render|erb|haml|slim)$/;
/** Whether a mention of a value leaves it as it is, and unknown. */
export function isPassedOn(mention: Node): boolean {
  const { parent } = mention;
  if (parent === null) return false;
  if (!NAMES.has(mention.type) || PLACES.has(parent.type)) return true;
  switch (parent.type) {
    case 'binary':
      return keepsJoined(parent);
    case 'assignment':
    case 'operator_assignment':
      return mention.type !== 'element_reference' || parent.childForFieldName('right')?.id === mention.id;
    case 'argument_list':
    case 'pair':
      return isShown(parent);
    case 'call':
      return keepsUnknown(parent, mention);
    default:
      return false;
  }
}

function isShown(holder: Node): boolean {
  const list = holder.type === 'pair' ? holder.parent : holder;
  return SHOWING.test(methodOf(list?.parent ?? null) ?? '');
}

function keepsJoined(binary: Node): boolean {
  const operator = operatorOf(binary);
  if (/^(?:\+|%|\/|\|\||&&|or|and)$/.test(operator)) return true;
  return /^[!=]=$/.test(operator) && binary.namedChildren.some(({ text }) => /^(?:nil|""|'')$/.test(text));
}

function keepsUnknown(call: Node, mention: Node): boolean {
  // The name of the method is written as the variable is.
  if (receiverOf(call)?.id !== mention.id) return true;
  const method = methodOf(call) ?? '';
  return TELLING.has(method) || (SAME_METHODS.has(method) && isPassedOn(call));
}
