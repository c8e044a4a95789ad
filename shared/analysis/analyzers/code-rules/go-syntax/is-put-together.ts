import type { Node } from 'web-tree-sitter';
import { argumentsOf, isCallTo } from './calls';
import { localVariable } from './local-variable';
import { concatenated, constantText, stringLiteral } from './string-literal';

/** Verbs whose values cannot hold anything but a number or a truth. */
const HARMLESS_VERB = /%(?:%|[-+# 0]{0,5}\d{0,9}[dbotxXeEfgGc])/g;

/** Whether a text is made from literals and from values that are not known: by `+`, by `fmt.Sprintf`, or a variable so made. */
export function isPutTogether(text: Node): boolean {
  if (text.type === 'identifier') {
    const variable = localVariable(text.text, text);
    const value = variable?.isOnlyValue === true ? variable.value : undefined;
    return value !== undefined && value.type !== 'identifier' && isPutTogether(value);
  }
  if (isCallTo(text, 'fmt', ['Sprintf'])) return hasUnknownValue(text);
  if (text.type !== 'binary_expression') return false;
  const parts = concatenated(text);
  return parts.some((part) => stringLiteral(part) !== undefined) && parts.some(isUnknown);
}

function hasUnknownValue(call: Node): boolean {
  const [format, ...values] = argumentsOf(call);
  const text = constantText(format);
  return text !== undefined && text.replace(HARMLESS_VERB, '').includes('%') && values.some(isUnknown);
}

/** Neither a literal nor a constant, as far as this file tells. */
function isUnknown(part: Node): boolean {
  if (constantText(part) !== undefined || part.type === 'int_literal') return false;
  if (part.type === 'selector_expression') {
    return (
      !/^[A-Z]/.test(part.childForFieldName('field')?.text ?? '') || part.text.split('.').length > 2 || isLocal(part)
    );
  }
  if (part.type !== 'identifier') {
    return part.type !== 'call_expression' || !/^(?:strconv\.|len\(|strings\.Repeat)/.test(part.text);
  }
  const variable = localVariable(part.text, part);
  if (variable === undefined) return false;
  if (variable.kind === 'parameter') return variable.type?.text === 'string' || variable.type === undefined;
  return !(variable.isOnlyValue && constantText(variable.value) !== undefined);
}

/** A field of something of this function, and not a name of another package. */
function isLocal(selector: Node): boolean {
  const operand = selector.childForFieldName('operand');
  return operand !== null && localVariable(operand.text, selector) !== undefined;
}
