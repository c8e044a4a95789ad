import type { Node } from 'web-tree-sitter';
import { argumentsOf } from './arguments';

/** Methods that answer the same text, path or value as what they are called on. */
export const SAME_METHODS: ReadonlySet<string> = new Set(
  'to_string to_owned as_str as_ref as_deref as_bytes as_mut clone cloned into into_inner unwrap unwrap_or unwrap_or_default unwrap_or_else expect trim trim_start trim_end to_lowercase to_uppercase ok ok_or ok_or_else map_err borrow deref to_path_buf as_path into_string to_vec as_os_str into_boxed_str concat first display to_string_lossy into_owned'.split(
    ' ',
  ),
);
const BOTH: ReadonlySet<string> = new Set(['join', 'unwrap_or', 'add']);
const MAKERS =
  /(?:^|::)(?:String::from|PathBuf::from|Path::new|Url::parse|Uri::from_str|Cow::from|Some|Ok|from_utf8_lossy)$/;
const WRAPPED: ReadonlySet<string> = new Set([
  'reference_expression',
  'parenthesized_expression',
  'try_expression',
  'await_expression',
  'array_expression',
]);

/** The values that become part of this one as they are; texts that macros format are not among them. */
export function handedOn(node: Node): readonly Node[] {
  if (WRAPPED.has(node.type)) return node.namedChildren;
  switch (node.type) {
    case 'unary_expression':
      return node.text.startsWith('*') ? node.namedChildren : [];
    case 'binary_expression':
      return node.childForFieldName('operator')?.text === '+' ? node.namedChildren : [];
    case 'if_expression':
      return [node.childForFieldName('consequence'), node.childForFieldName('alternative')].flatMap((one) =>
        answerOf(one),
      );
    case 'block':
    case 'else_clause':
      return answerOf(node);
    case 'call_expression':
      return handedThrough(node);
    default:
      return [];
  }
}

function answerOf(block: Node | null): Node[] {
  const last = block?.namedChildren.at(-1);
  return last === undefined || last.type === 'expression_statement' || last.type.endsWith('_declaration') ? [] : [last];
}

function handedThrough(call: Node): Node[] {
  const called = call.childForFieldName('function');
  if (called?.type !== 'field_expression') {
    return MAKERS.test(called?.text ?? '') ? argumentsOf(call) : [];
  }
  const receiver = called.childForFieldName('value');
  const method = called.childForFieldName('field')?.text ?? '';
  if (receiver === null) return [];
  if (method === 'parse') return isParsedToText(call) ? [receiver] : [];
  if (BOTH.has(method)) return [receiver, ...argumentsOf(call)];
  return SAME_METHODS.has(method) ? [receiver] : [];
}

/** `let path: PathBuf = a.parse()` and `a.parse::<Url>()`; other types refuse what they do not know. */
function isParsedToText(call: Node): boolean {
  let outer = call.parent;
  while (outer !== null && !/_declaration$|^block$/.test(outer.type)) outer = outer.parent;
  return /^(?:PathBuf|String|Url|Uri)$/.test(outer?.childForFieldName('type')?.text ?? '');
}
