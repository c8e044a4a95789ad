import type { Node } from 'web-tree-sitter';
import { simpleName } from './called';
import { declarationOf } from './declaration-of';
import { enclosingFunction } from './enclosing';
import { filledFromRequest } from './request-parameter';
import { attributeNames } from './web-types';

/** Whether `body.Name` is a text of the request: of a parameter whose type this file declares, and that no attribute limits. */
export function isFieldOfBody(member: Node): boolean {
  const owner = member.childForFieldName('expression');
  if (owner?.type !== 'identifier') return false;
  const declared = declarationOf(owner)?.declaration;
  if (declared?.type !== 'parameter' || filledFromRequest(declared) === undefined) return false;
  const name = simpleName(declared.childForFieldName('type'));
  const type = typeNamed(name, member);
  return type === undefined ? isLikelyText(name, member, declared) : isFreeText(type, simpleName(member));
}

const TEXT_NAME = /(?:Path|File[nN]ame|Url|Uri|Host)$/;
/** Names of what a function may be given by its container. */
const GIVEN =
  /^I[A-Z]|(?:Service|Context|Options|Settings|Config|Configuration|Client|Manager|Repository|Provider|Factory|Environment)$/;

/** A member of a type of another file, by its name, and only for methods that get nothing but what the request says. */
function isLikelyText(type: string, member: Node, parameter: Node): boolean {
  const isMethod = enclosingFunction(parameter)?.type === 'method_declaration';
  return isMethod && type !== '' && !GIVEN.test(type) && TEXT_NAME.test(simpleName(member));
}

function typeNamed(name: string, { tree }: Node): Node | undefined {
  const types = tree.rootNode.descendantsOfType(['class_declaration', 'record_declaration', 'struct_declaration']);
  return types.find((one) => one.childForFieldName('name')?.text === name);
}

const FREE =
  /^(?:Required|Display|DisplayName|StringLength|MaxLength|MinLength|DataType|JsonPropertyName|JsonProperty|From\w+)$/;

function isFreeText(type: Node, name: string): boolean {
  const properties =
    type.childForFieldName('body')?.namedChildren.filter((one) => one.type === 'property_declaration') ?? [];
  const parameters = type.namedChildren.find((one) => one.type === 'parameter_list')?.namedChildren ?? [];
  const field = [...properties, ...parameters].find((one) => one.childForFieldName('name')?.text === name);
  if (field === undefined || !/^string\??$/.test(field.childForFieldName('type')?.text ?? '')) return false;
  return attributeNames(field).every((one) => FREE.test(one)) && !/\bset\s*(?:\{|=>)/.test(field.text);
}
