import type { Node } from 'web-tree-sitter';
import { attributesOf } from './attributes';
import type { Step } from './local-value';

const FRAMEWORK = /\b(?:axum|actix_web|rocket|poem|salvo|ntex)\b/;
const EXTRACTOR = /^(?:\w+::)*(?:Query|Path|Form|Json|LenientForm|Strict|Qs)<(.*)>$/s;
const ROUTE = /^#\[\s*(?:\w+::)*(?:get|post|put|delete|patch|head|options|route|handler)\b/;

/** The type of what the framework reads from the request for a parameter; undefined for any other parameter. */
export function extractedType(parameter: Node): string | undefined {
  const type = plainType(parameter.childForFieldName('type')?.text ?? '');
  if (!FRAMEWORK.test(parameter.tree.rootNode.text)) return undefined;
  const inner = EXTRACTOR.exec(type)?.[1];
  if (inner !== undefined) return plainType(inner.replace(/^\(([^,]*),?\)$/, '$1'));
  if (/^(?:\w+::)*(?:HttpRequest|Multipart|TempFile)$/.test(type)) return type.replace(/^.*::/, '');
  return isText(type) && isRouted(parameter) ? type : undefined;
}

export function isText(type: string): boolean {
  return /^(?:String|str|Cow<.*str>|Url|Uri|Vec<String>|Bytes|Vec<u8>)$/.test(type);
}

export function isNumber(type: string): boolean {
  return /^(?:[iu](?:8|16|32|64|128|size)|f32|f64|bool|Uuid|char)$/.test(type);
}

/** Without references and `Option`. */
export function plainType(type: string): string {
  const plain = type.trim().replace(/^&\s*(?:'\w+\s+)?(?:mut\s+)?/, '');
  const inner = /^(?:Option|Result|Arc|Box)<(.*)>$/s.exec(plain)?.[1];
  return inner === undefined ? plain : plainType(inner);
}

/** A text without an extractor: a segment or query of Rocket's route, or the body of a handler. */
function isRouted(parameter: Node): boolean {
  const declaration = parameter.parent?.parent;
  if (declaration?.type !== 'function_item') return false;
  const route = attributesOf(declaration).find(({ text }) => ROUTE.test(text))?.text;
  const name = parameter.childForFieldName('pattern')?.text ?? '';
  if (route?.includes('<') === true) return route.includes(`<${name}>`);
  if (route !== undefined) return true;
  const called = declaration.childForFieldName('name')?.text ?? '';
  return new RegExp(`\\b(?:get|post|put|delete|patch|any)\\((?:\\w+::)*${called}\\)`).test(
    parameter.tree.rootNode.text,
  );
}

/** The type of a part of a value of this type; undefined where it is no part that may be a text. */
export function typeOfPart(type: string, step: Step, root: Node): string | undefined {
  if ('index' in step) {
    if (!type.startsWith('(')) return step.index === 0 ? type : undefined;
    const part = splitTypes(type.slice(1, -1))[step.index];
    return part === undefined ? undefined : plainType(part);
  }
  return typeOfField(type, step.field, root);
}

/** Fields whose type is hardly ever a text. */
const NO_TEXT_FIELD =
  /(?:^|_)(?:ids?|count|size|number|page|limit|offset|date|at|type|kind|status|port|age|uuid|enabled)$/;

function typeOfField(type: string, field: string, root: Node): string | undefined {
  if (isNumber(type) || isText(type)) return undefined;
  const name = type.replace(/[<(].*$/s, '').replace(/^.*::/, '');
  const known = root.descendantsOfType('struct_item').find((one) => one.childForFieldName('name')?.text === name);
  if (known === undefined) return NO_TEXT_FIELD.test(field) ? undefined : 'String';
  const found = known
    .descendantsOfType('field_declaration')
    .find((one) => one.childForFieldName('name')?.text === field);
  return found === undefined ? undefined : plainType(found.childForFieldName('type')?.text ?? '');
}

function splitTypes(list: string): string[] {
  const types: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const char = list.charAt(at);
    if ('<([{'.includes(char)) depth++;
    if ('>)]}'.includes(char)) depth--;
    if (char !== ',' || depth > 0) continue;
    types.push(list.slice(start, at));
    start = at + 1;
  }
  return [...types, list.slice(start)].filter((type) => type.trim() !== '');
}
