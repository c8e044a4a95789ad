import type { Node } from 'web-tree-sitter';
import { argumentsOf, calledName, receiverOf } from './calls';
import { localVariable } from './local-variable';
import { requestHolder } from './request-holder';
import { enclosingFunction } from './surroundings';

const BINDING =
  /^(?:(?:Should)?Bind(?:JSON|Query|Uri|XML|YAML|Header|With|BodyWith)?|BodyParser|QueryParser|ParamsParser|Decode)$/;

/** Rules of validators that leave the value as free as it was. */
const FREE_TAG = /\b(?:binding|validate):"(?:required|omitempty|max=\d+|min=\d+|,)*"/;
const ANY_TAG = /\b(?:binding|validate):"/;

/** Whether `body.Name` is a text of the request: of a variable that it was read into, and that no validator limits. */
export function isFieldOfBody(selector: Node): boolean {
  const operand = selector.childForFieldName('operand');
  const field = selector.childForFieldName('field');
  if (operand?.type !== 'identifier' || field === null || selector.parent?.type === 'selector_expression') return false;
  const variable = localVariable(operand.text, operand);
  if (variable?.kind !== 'variable') return false;
  const type = structOf(variable.type ?? variable.value);
  return type !== undefined && isFreeText(type, field.text) && isReadInto(operand);
}

/** `c.Bind(&body)`, `json.NewDecoder(r.Body).Decode(&body)`, and nothing else happens to all of it. */
function isReadInto(operand: Node): boolean {
  const mentions = enclosingFunction(operand)?.descendantsOfType('identifier') ?? [];
  const others = mentions.filter(
    ({ text, id, startIndex }) => text === operand.text && id !== operand.id && startIndex < operand.startIndex,
  );
  let isRead = false;
  for (const one of others) {
    const call = (one.parent?.type === 'unary_expression' ? one.parent.parent : one.parent)?.parent;
    if (one.parent?.type === 'selector_expression' || isDeclared(one)) continue;
    if (call?.type !== 'call_expression' || !isBinding(call)) return false;
    isRead = true;
  }
  return isRead;
}

function isDeclared(mention: Node): boolean {
  const { parent } = mention;
  return (
    parent?.type === 'var_spec' ||
    (parent?.type === 'expression_list' && parent.parent?.type === 'short_var_declaration')
  );
}

function isBinding(call: Node): boolean {
  if (!BINDING.test(calledName(call))) return false;
  const receiver = receiverOf(call);
  if (requestHolder(receiver) !== undefined) return true;
  const [body] =
    receiver?.type === 'call_expression' && calledName(receiver) === 'NewDecoder' ? argumentsOf(receiver) : [];
  return (
    body?.childForFieldName('field')?.text === 'Body' && requestHolder(body.childForFieldName('operand')) === 'http'
  );
}

/** The fields of a type that this file declares, where `T`, `T{}`, `&T{}`, `new(T)` or the fields themselves name it. */
function structOf(type: Node | undefined): Node | undefined {
  switch (type?.type) {
    case 'struct_type':
      return type;
    case 'pointer_type':
      return structOf(type.namedChildren[0]);
    case 'unary_expression':
      return structOf(type.childForFieldName('operand') ?? undefined);
    case 'composite_literal':
      return structOf(type.childForFieldName('type') ?? undefined);
    case 'call_expression':
      return calledName(type) === 'new' ? structOf(argumentsOf(type)[0]) : undefined;
    case 'identifier':
    case 'type_identifier':
      return declaredStruct(type);
    default:
      return undefined;
  }
}

function declaredStruct({ text, tree }: Node): Node | undefined {
  const spec = tree.rootNode.descendantsOfType('type_spec').find((one) => one.childForFieldName('name')?.text === text);
  const type = spec?.childForFieldName('type');
  return type?.type === 'struct_type' ? type : undefined;
}

function isFreeText(struct: Node, name: string): boolean {
  const fields = struct.descendantsOfType('field_declaration');
  const field = fields.find((one) => one.childrenForFieldName('name').some(({ text }) => text === name));
  const tag = field?.childForFieldName('tag')?.text ?? '';
  return field?.childForFieldName('type')?.text === 'string' && (!ANY_TAG.test(tag) || FREE_TAG.test(tag));
}
