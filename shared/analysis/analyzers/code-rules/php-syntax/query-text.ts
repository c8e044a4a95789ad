import type { Node } from 'web-tree-sitter';
import { calledFunction, calledMethod } from './called-function';
import { argumentValues } from './argument-values';
import { isConstant } from './constant-text';
import { onlyCallOf } from './known-variable';

const STATEMENT = /^['"\s(]*(?:select\s|insert\s+(?:ignore\s+)?into\s|update\s|delete\s+from\s|replace\s+into\s)/i;

/** What stands before a value, not before the name of a table or a column. */
const BEFORE_VALUE = /(?:[=<>]\s*|\blike\s+|\bin\s*\(\s*|\bvalues\s*\(\s*|,\s*)['"%]*$|['"%]$/i;
const SAFE_CALL =
  /^(?:intval|floatval|absint|count|time|date|strtotime|implode|join|quote\w*|get_class|getMorphClass|getKeyName|getTable|.*escape\w*|prepare|esc_\w+|sanitize\w*|.*placeholders?|password_hash|md5|sha1|hash|crc32|bin2hex|uniqid|(?:mt_)?rand|random\w*|microtime|(?:generate|create)\w*(?:token|uuid|guid|hash))$/i;

/** The pieces of a text that is joined by `.` or has variables in it, from left to right. */
export function piecesOf(node: Node): Node[] {
  const pieces: Node[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const isJoined = next.type === 'binary_expression' && next.childForFieldName('operator')?.text === '.';
    const isOpen = isJoined || next.type === 'parenthesized_expression' || TEMPLATES.has(next.type);
    if (isOpen && next.namedChildCount > 0) open.push(...next.namedChildren.toReversed());
    else pieces.push(next);
  }
  return pieces;
}

const TEMPLATES: ReadonlySet<string> = new Set(['encapsed_string', 'heredoc', 'heredoc_body']);

export function isQueryText(node: Node): boolean {
  const first = piecesOf(node).find(({ type }) => type !== 'heredoc_start');
  return first !== undefined && STATEMENT.test(textOf(first));
}

/** A variable that stands where a query has a value, neither quoted by a function nor made a number. */
export function unsafePieceOf(query: Node): Node | undefined {
  let before = '';
  let soFar = '';
  for (const piece of piecesOf(query)) {
    if (isText(piece)) {
      before = textOf(piece);
      soFar += before;
      continue;
    }
    if (BEFORE_VALUE.test(before) && !isInColumns(soFar) && !isSafe(piece)) return piece;
    before = '';
  }
  return undefined;
}

/** Behind a comma in the list of what is selected stands an expression or a column, and in what a function is given a value. */
function isInColumns(before: string): boolean {
  if (!/^['"\s]*select\s(?:(?!\bfrom\b)[^])*,\s*$/i.test(before)) return false;
  return before.split('(').length === before.split(')').length;
}

function isText({ type }: Node): boolean {
  return type === 'string' || type === 'string_content' || type === 'escape_sequence' || type === 'heredoc_start';
}

/** A string in single quotes without them; quotes inside belong to the query. */
function textOf(piece: Node): string {
  return piece.type === 'string' ? piece.text.slice(1, -1) : piece.text;
}

function isSafe(piece: Node, depth = 0): boolean {
  if (isConstant(piece) || piece.type === 'heredoc_end') return true;
  const choices = choicesOf(piece);
  if (choices !== undefined) return depth < MAX_DEPTH && choices.every((one) => isSafe(one, depth + 1));
  if (
    /(?:prefix|table|column|field|placeholder|escaped|quoted|sql|where|limit|offset|_id\b|\bid\b|Id\b)/i.test(
      piece.text,
    )
  ) {
    return !isRequestText(piece.text);
  }
  const call = onlyCallOf(piece) ?? piece;
  const called = calledFunction(call) ?? calledMethod(call);
  // What is replaced in what is safe, by what is safe.
  if (called === 'str_replace' && depth < MAX_DEPTH) return argumentValues(call).every((one) => isSafe(one, depth + 1));
  return called !== undefined && SAFE_CALL.test(called);
}

const MAX_DEPTH = 3;

/** What a piece is one of; of what is made a number, nothing. */
function choicesOf(piece: Node): Node[] | undefined {
  if (piece.type === 'cast_expression') {
    const value = piece.childForFieldName('value');
    return piece.childForFieldName('type')?.text.toLowerCase() === 'string' && value !== null ? [value] : [];
  }
  if (piece.type === 'parenthesized_expression') return piece.namedChildren;
  if (piece.type !== 'conditional_expression') return undefined;
  // `$a ?: $b` is `$a ? $a : $b`.
  const body = piece.childForFieldName('body') ?? piece.childForFieldName('condition');
  return [body, piece.childForFieldName('alternative')].filter((one) => one !== null);
}

function isRequestText(text: string): boolean {
  return /\$_(?:GET|POST|REQUEST|COOKIE)\b/.test(text);
}
