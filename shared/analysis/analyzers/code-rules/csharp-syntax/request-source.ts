import type { Node } from 'web-tree-sitter';
import type { RequestPart } from '../request-tracker';
import { calledName, receiverOf, simpleName } from './called';
import { declarationOf } from './declaration-of';
import { enclosingFunction, enclosingType } from './enclosing';
import { isFieldOfBody } from './field-of-body';
import { isRequest } from './request-object';
import { requestParameter } from './request-parameter';
import { attributeNames, isPageModel, usesWeb } from './web-types';

const BAGS: ReadonlyMap<string, RequestPart> = new Map([
  ['Query', 'field'],
  ['QueryString', 'field'],
  ['Form', 'field'],
  ['Params', 'field'],
  ['RouteValues', 'route'],
  ['Headers', 'header'],
  ['Cookies', 'header'],
]);

/** What an expression of C# says of the request by itself: `Request.Query["a"]`, a parameter of an action, `file.FileName`. */
export function partOfRequest(node: Node): RequestPart | undefined {
  switch (node.type) {
    case 'element_access_expression':
      return partOfElement(node.childForFieldName('expression'));
    case 'invocation_expression':
      return calledName(node) === 'Get' ? partOfBag(receiverOf(node)) : undefined;
    case 'member_access_expression':
      return partOfMember(node);
    case 'parameter':
      return requestParameter(node);
    case 'identifier':
      return isBoundProperty(node) ? 'field' : undefined;
    default:
      return undefined;
  }
}

function partOfElement(holder: Node | null): RequestPart | undefined {
  if (holder !== null && isRequest(holder)) return usesWeb(holder) ? 'field' : undefined;
  return partOfBag(holder);
}

function partOfBag(bag: Node | null | undefined): RequestPart | undefined {
  if (bag?.type !== 'member_access_expression') return undefined;
  const part = BAGS.get(simpleName(bag));
  return part !== undefined && isRequest(bag.childForFieldName('expression')) ? part : undefined;
}

function partOfMember(member: Node): RequestPart | undefined {
  const owner = member.childForFieldName('expression');
  if (owner === null) return undefined;
  if (simpleName(member) === 'FileName') return isUpload(owner) ? 'upload' : undefined;
  return isFieldOfBody(member) ? 'field' : undefined;
}

const UPLOADS = /^(?:IFormFile|HttpPostedFile|HttpPostedFileBase)$/;

/** A file that came with the request, by its declared type or as one of the files of the form. */
function isUpload(node: Node): boolean {
  if (node.type === 'element_access_expression') return isFiles(node.childForFieldName('expression'));
  if (node.type === 'invocation_expression') {
    return /^(?:First|Single|GetFile|Get)/.test(calledName(node)) && isFiles(receiverOf(node));
  }
  if (node.type !== 'identifier') return false;
  const declared = declarationOf(node)?.declaration;
  if (declared === undefined) return isBoundUpload(node);
  const type =
    declared.type === 'variable_declarator'
      ? declared.parent?.childForFieldName('type')
      : declared.childForFieldName('type');
  if (UPLOADS.test(simpleName(type))) return declared.type !== 'parameter' || !isCalledHere(declared);
  if (declared.type === 'foreach_statement') return isFiles(declared.childForFieldName('right'));
  const value = declared.type === 'variable_declarator' ? declared.namedChildren.at(-1) : undefined;
  return value !== undefined && value.type !== 'identifier' && isUpload(value);
}

/** A parameter of a function that this file calls: whoever calls it may have checked the name. */
function isCalledHere(parameter: Node): boolean {
  const around = enclosingFunction(parameter);
  const name = around?.type === 'method_declaration' ? around.childForFieldName('name')?.text : undefined;
  const calls = name === undefined ? [] : parameter.tree.rootNode.descendantsOfType('invocation_expression');
  return calls.some((call) => calledName(call) === name);
}

/** `Request.Files`, `Request.Form.Files`, or a list of uploads that a parameter is. */
function isFiles(node: Node | null | undefined): boolean {
  if (node?.type === 'identifier') {
    const type = declarationOf(node)?.declaration.childForFieldName('type')?.text ?? '';
    return /^(?:IFormFileCollection|\w+<(?:IFormFile|HttpPostedFileBase)>|(?:IFormFile|HttpPostedFileBase)\[\])\??$/.test(
      type,
    );
  }
  if (node?.type !== 'member_access_expression' || simpleName(node) !== 'Files') return false;
  const owner = node.childForFieldName('expression');
  return isRequest(owner) || (simpleName(owner) === 'Form' && isRequest(owner?.childForFieldName('expression')));
}

function isBoundUpload(node: Node): boolean {
  const property = boundProperty(node);
  return UPLOADS.test(simpleName(property?.childForFieldName('type')));
}

/** A text that the framework puts into a property of a page before its handler runs. */
function isBoundProperty(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === 'member_access_expression' && parent.childForFieldName('name')?.id === node.id) return false;
  const property = boundProperty(node);
  return /^string\??$/.test(property?.childForFieldName('type')?.text ?? '');
}

const BINDING = /^(?:BindProperty|FromQuery|FromRoute|FromForm|FromHeader)$/;
/** Attributes that leave a text as free as it was. */
const FREE =
  /^(?:BindProperty|From\w+|Required|Display|DisplayName|StringLength|MaxLength|MinLength|DataType|JsonPropertyName|AllowNull)$/;

function boundProperty(node: Node): Node | undefined {
  const type = enclosingType(node);
  if (type === undefined || !isPageModel(type) || declarationOf(node) !== undefined) return undefined;
  const members = type.childForFieldName('body')?.namedChildren ?? [];
  const property = members.find(
    (one) => one.type === 'property_declaration' && one.childForFieldName('name')?.text === node.text,
  );
  const names = property === undefined ? [] : attributeNames(property);
  return names.some((name) => BINDING.test(name)) && names.every((name) => FREE.test(name)) ? property : undefined;
}
