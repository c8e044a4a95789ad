import type { Node } from 'web-tree-sitter';
import { hostFromRequest, mergedPieces, type AddressSyntax, type TextPiece } from '../leading-value';
import { mentionsOf, tracedValueIn } from '../traced-value';
import { argumentsOf, stringLiteral } from './arguments';
import { isNumber, plainType } from './extracted-type';
import { handedOn } from './handed-on';
import { isLeftAlone } from './is-left-alone';
import { localName } from './local-value';
import { formatText, formatTokens, formatValues, macroValue } from './macro-arguments';
import { isRequestText, requestTypeOf } from './request-type';

/** The first value of the request that is part of this value, directly or by way of names, where nothing looks at it before the place. */
export function requestValueIn(node: Node, until: number): Node | undefined {
  return tracedValueIn(SYNTAX, node, lastLook(node, until));
}

/** The value of the request that names the host of an address. */
export function hostValueIn(address: Node, until: number): Node | undefined {
  return hostFromRequest(SYNTAX, address, { until: lastLook(address, until) });
}

/** What a local name was given, or the node itself. */
export function givenValue(node: Node): Node {
  const inner = node.type === 'reference_expression' ? (node.childForFieldName('value') ?? node) : node;
  return (inner.type === 'identifier' ? localName(inner, inner.text)?.value : undefined) ?? inner;
}

/** Where the value itself asks something, that is looked at too. */
function lastLook(node: Node, until: number): number {
  const asks =
    node.type === 'if_expression' || node.descendantsOfType(['if_expression', 'match_expression']).length > 0;
  return asks ? Math.max(until, node.endIndex) : until;
}

const SYNTAX: AddressSyntax = {
  isRequestValue: isRequestText,
  partsOf(node, until) {
    const tokens = formatTokens(node);
    if (tokens !== undefined) return piecesOfFormat(tokens, until).filter((piece) => typeof piece !== 'string');
    return node.type === 'identifier' ? pushedTo(node, until) : handedOn(node);
  },
  givenTo(node, until) {
    if (node.type !== 'identifier' || (macroValue(node)?.members.length ?? 0) > 0) return undefined;
    const declared = localName(node, node.text);
    if (declared?.value === undefined || declared.steps.length > 0) return undefined;
    return isLeftAlone(node, node.text, declared, until) ? declared.value : undefined;
  },
  piecesOf(node, until) {
    const tokens = formatTokens(node);
    if (tokens !== undefined) return piecesOfFormat(tokens, until);
    const text = stringLiteral(node);
    if (text !== undefined) return [text];
    return isJoined(node) ? mergedPieces(node.namedChildren.flatMap((part) => SYNTAX.piecesOf(part, until))) : [node];
  },
};

function isJoined(node: Node): boolean {
  return node.type === 'binary_expression' && node.childForFieldName('operator')?.text === '+';
}

/** What `text.push_str(a)` adds to a text. */
function pushedTo(name: Node, until: number): Node[] {
  const declared = localName(name, name.text);
  if (declared?.value === undefined) return [];
  const mentions = mentionsOf({ scope: declared.scope, text: name.text, from: declared.from, until }) ?? [];
  return mentions.flatMap(({ parent }) =>
    parent?.childForFieldName('field')?.text === 'push_str' && parent.parent !== null ? argumentsOf(parent.parent) : [],
  );
}

/** The texts and values of `format!("a {b} {}", c)` in order; a value written in the braces is what its name was given. */
function piecesOfFormat(tokens: Node, until: number): TextPiece[] {
  const text = formatText(tokens);
  const content = stringLiteral(text);
  if (text === undefined || content === undefined) return [];
  const values = formatValues(tokens);
  const pieces: TextPiece[] = [];
  let place = 0;
  for (const part of content
    .replaceAll('{{', '')
    .replaceAll('}}', '')
    .split(/(\{[^{}]*\})/)) {
    if (!part.startsWith('{')) {
      pieces.push(part);
      continue;
    }
    const name = /^\{([A-Za-z_]\w*)/.exec(part)?.[1];
    const value = name === undefined ? values[place++] : (namedIn(tokens, name) ?? declarationOf(text, name, until));
    pieces.push(value ?? ' ');
  }
  return mergedPieces(pieces);
}

/** `format!("{a}", a = b)` */
function namedIn(tokens: Node, name: string): Node | undefined {
  const label = tokens.namedChildren.find((one) => one.text === name && one.nextSibling?.text === '=');
  return label?.nextNamedSibling ?? undefined;
}

function declarationOf(place: Node, name: string, until: number): Node | undefined {
  const declared = localName(place, name);
  if (declared === undefined || !isLeftAlone(place, name, declared, until)) return undefined;
  if (declared.value !== undefined) return declared.steps.length === 0 ? declared.value : undefined;
  return declared.parameter
    ?.childForFieldName('pattern')
    ?.descendantsOfType('identifier')
    .find((one) => one.text === name);
}

/** Whether all that a formatted text holds are numbers, or chosen among texts that are written here. */
export function holdsOnlyFixedValues(statement: Node): boolean {
  const macro = givenValue(statement);
  const tokens = formatTokens(macro);
  const text = tokens === undefined ? undefined : stringLiteral(formatText(tokens));
  if (tokens === undefined || text === undefined) return false;
  const values = piecesOfFormat(tokens, macro.endIndex).filter((piece) => typeof piece !== 'string');
  const places = text.replaceAll('{{', '').match(/\{/g)?.length ?? 0;
  return values.length === places && values.every((value) => isFixed(value));
}

function isFixed(value: Node): boolean {
  const given = givenValue(value);
  if (given.type === 'match_expression' || given.type === 'if_expression') return isChoiceOfTexts(given);
  const members = macroValue(value)?.members ?? [];
  const parameter = members.length === 0 ? localName(value, value.text)?.parameter : undefined;
  const declared = plainType(parameter?.childForFieldName('type')?.text ?? '');
  return isNumber(declared) || isNumber(requestTypeOf(value, value.startIndex) ?? '');
}

/** `match a { 1 => "b", _ => "c" }` */
function isChoiceOfTexts(choice: Node): boolean {
  const answers =
    choice.type === 'match_expression'
      ? (choice.childForFieldName('body')?.namedChildren ?? []).map((arm) => arm.childForFieldName('value'))
      : handedOn(choice).flatMap((one) => (one.type === 'block' ? handedOn(one) : [one]));
  return answers.length > 0 && answers.every((one) => stringLiteral(one ?? undefined) !== undefined);
}
