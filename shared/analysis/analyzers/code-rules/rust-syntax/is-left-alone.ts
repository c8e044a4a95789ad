import type { Node } from 'web-tree-sitter';
import { mentionsOf } from '../traced-value';
import { SAME_METHODS } from './handed-on';
import { macroName } from './macro-arguments';

/** Whether nothing looks at what an expression stands for before a place, other than this use of it. */
export function isLeftAlone(use: Node, text: string, extent: { scope: Node; from: number }, until: number): boolean {
  const mentions = mentionsOf({ ...extent, text, until });
  return mentions?.every((one) => one.id === use.id || isPassedOn(one)) ?? false;
}

const NAMES: ReadonlySet<string> = new Set(
  'identifier field_expression call_expression reference_expression parenthesized_expression try_expression await_expression unary_expression'.split(
    ' ',
  ),
);
const PLACES: ReadonlySet<string> = new Set([
  'let_declaration',
  'let_condition',
  'return_expression',
  'field_initializer',
  'shorthand_field_initializer',
  'parameter',
  'tuple_pattern',
  'tuple_struct_pattern',
  'field_pattern',
  'block',
  'tuple_expression',
]);
const WRAPPED: ReadonlySet<string> = new Set([
  'reference_expression',
  'parenthesized_expression',
  'try_expression',
  'await_expression',
]);
/** They tell whether there is a value or how long it is, and nothing else of it. */
const TELLING: ReadonlySet<string> = new Set('is_empty len exists is_file is_dir is_none is_some'.split(' '));
const WRITING =
  /^(?:format|print|println|eprint|eprintln|write|writeln|trace|debug|info|warn|error|log|json|dbg|event|span)$/;
/** Calls that keep a value or send it, and refuse none. */
const KEEPING = /(?:^|[.:])(?:bind|push_str|push|insert|Some|Ok|Html|Json|body|from|arg|header)$/;

/** Whether a mention of a value leaves it as it is, and unknown. */
export function isPassedOn(mention: Node): boolean {
  const { parent } = mention;
  if (parent === null) return false;
  if (!NAMES.has(mention.type) || PLACES.has(parent.type)) return true;
  if (WRAPPED.has(parent.type)) return isPassedOn(parent);
  switch (parent.type) {
    case 'token_tree':
      return isWritten(parent);
    case 'unary_expression':
      return parent.text.startsWith('*') && isPassedOn(parent);
    case 'field_expression':
      return parent.childForFieldName('field')?.id === mention.id || keepsUnknown(parent);
    default:
      return keepsInside(parent);
  }
}

function keepsInside(parent: Node): boolean {
  switch (parent.type) {
    case 'binary_expression':
      return parent.childForFieldName('operator')?.text === '+';
    case 'arguments':
      return KEEPING.test(parent.parent?.childForFieldName('function')?.text ?? '');
    case 'match_expression':
      return asksForPresence(parent);
    default:
      return false;
  }
}

function isWritten(tokens: Node): boolean {
  let outer: Node | null = tokens;
  while (outer?.type === 'token_tree') outer = outer.parent;
  return outer?.type === 'macro_invocation' && WRITING.test(macroName(outer));
}

function keepsUnknown(member: Node): boolean {
  const { parent } = member;
  // A field is another value.
  if (parent?.type !== 'call_expression' || parent.childForFieldName('function')?.id !== member.id) return true;
  const method = member.childForFieldName('field')?.text ?? '';
  return TELLING.has(method) || (SAME_METHODS.has(method) && isPassedOn(parent));
}

/** `match a { Some(b) => …, None => … }` */
function asksForPresence(match: Node): boolean {
  const arms = match.childForFieldName('body')?.namedChildren ?? [];
  return arms.every(
    (arm) => /^(?:Some|Ok|Err|None|_)\b/.test(arm.text) && !/^\w+\(["']|^Some\(\w+\) if/.test(arm.text),
  );
}
