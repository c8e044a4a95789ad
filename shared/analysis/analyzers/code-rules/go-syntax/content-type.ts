import type { Node } from 'web-tree-sitter';
import { argumentsOf, calledName } from './calls';
import { enclosingFunction } from './surroundings';
import { stringLiteral } from './string-literal';

export type ContentType = 'html' | 'other' | 'unsaid';

/** What the function around says an answer is, before this place. */
export function contentTypeAt(place: Node): ContentType {
  let type: ContentType = 'unsaid';
  for (const call of enclosingFunction(place)?.descendantsOfType('call_expression') ?? []) {
    if (call.startIndex >= place.startIndex) continue;
    const said = contentTypeSet(call);
    if (said !== undefined) type = /html/i.test(said) ? 'html' : 'other';
  }
  return type;
}

const SETTING = /^(?:Set|Add|Header|Type|SetContentType|ContentType)$/;

function contentTypeSet(call: Node): string | undefined {
  if (!SETTING.test(calledName(call))) return undefined;
  const [name, value] = argumentsOf(call);
  if (name === undefined) return undefined;
  if (value === undefined) return calledName(call) === 'Type' ? name.text : undefined;
  const isType = /content-?type/i.test(stringLiteral(name) ?? name.text);
  return isType ? (stringLiteral(value) ?? value.text) : undefined;
}
