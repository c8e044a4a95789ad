import type { Node, Tree } from 'web-tree-sitter';
import { simpleName } from './called';
import { hasModifier } from './enclosing';
import { attributeName, attributesOf } from './test-code';

const USES_WEB = /\busing\s+(?:System\.Web|Microsoft\.AspNetCore)\b/;
const USES = new WeakMap<Tree, boolean>();

/** Whether the file names a framework of the web. */
export function usesWeb({ tree }: Node): boolean {
  const known = USES.get(tree) ?? USES_WEB.test(tree.rootNode.text);
  USES.set(tree, known);
  return known;
}

/** Whether the framework calls a method with values of the request: an action, a handler of a page, a web method. */
export function isCalledByRequests(method: Node, type: Node): boolean {
  if (attributeNames(method).some((name) => name === 'WebMethod')) return true;
  const name = method.childForFieldName('name')?.text ?? '';
  if (isPageModel(type)) return /^On(?:Get|Post|Put|Delete|Patch|Head)/.test(name);
  const isHidden = hasModifier(method, 'static') || attributeNames(method).includes('NonAction');
  return isController(type) && hasModifier(method, 'public') && !isHidden;
}

export function isPageModel(type: Node): boolean {
  return basesOf(type).some((base) => base.endsWith('PageModel'));
}

/** A page, control or page of pages of Web Forms. */
export function isWebForm(type: Node): boolean {
  return basesOf(type).some((base) => /(?:^|[a-z])(?:Page|UserControl|MasterPage|WebControl)(?:Base)?$/.test(base));
}

function isController(type: Node): boolean {
  const name = type.childForFieldName('name')?.text ?? '';
  const isNamed = [name, ...basesOf(type)].some((one) => /Controller(?:Base)?$/.test(one));
  return (isNamed && usesWeb(type)) || attributeNames(type).includes('ApiController');
}

function basesOf(type: Node): string[] {
  const list = type.namedChildren.find((child) => child.type === 'base_list');
  return list?.namedChildren.map((base) => simpleName(base)) ?? [];
}

export function attributeNames(declaration: Node): string[] {
  return attributesOf(declaration).map((one) => attributeName(one));
}
