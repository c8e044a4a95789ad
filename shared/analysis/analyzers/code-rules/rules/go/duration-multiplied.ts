import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { packageName } from '../../go-syntax/imports';
import { changesOf, localVariable } from '../../go-syntax/local-variable';

const UNIT = /^(?:Nanosecond|Microsecond|Millisecond|Second|Minute|Hour)$/;

export const durationMultiplied: CodeRule = {
  id: 'go/duration-multiplied',
  languages: ['go'],
  grade: 'bug',
  cwe: [682],
  description: 'A duration is multiplied by a duration.',
  help: [
    'A `time.Duration` counts nanoseconds, so two seconds times `time.Second` are about 63 years.',
    'Take the duration as it is, or keep a plain number and give it its unit once.',
  ].join('\n\n'),
  bad: `package shop

import "time"

func wait(timeout time.Duration) {
	time.Sleep(timeout * time.Second)
}`,
  good: `package shop

import "time"

func wait(timeout time.Duration) {
	time.Sleep(timeout)
}`,
  query: `(binary_expression left: (_) @left operator: "*" right: (_) @right) @product`,
  check(match) {
    const [left, right] = [match.node('left'), match.node('right')];
    const variable = isUnit(right) ? left : isUnit(left) ? right : undefined;
    if (variable?.type !== 'identifier' || !isDuration(variable)) return undefined;
    return { at: match.node('product'), message: `${variable.text} is a duration already.` };
  },
};

function isUnit(node: Node): boolean {
  return (
    node.type === 'selector_expression' &&
    node.childForFieldName('operand')?.text === packageName(node, 'time') &&
    UNIT.test(node.childForFieldName('field')?.text ?? '')
  );
}

/** Declared as one, or made from a unit. A constant may be a plain number that takes the type it needs. */
function isDuration(identifier: Node): boolean {
  const variable = localVariable(identifier.text, identifier);
  if (variable?.type !== undefined) {
    return variable.type.text === `${packageName(identifier, 'time') ?? ''}.Duration` && !isCount(identifier);
  }
  const value = variable?.isOnlyValue === true ? variable.value : undefined;
  return (
    value?.type === 'binary_expression' &&
    [value.childForFieldName('left'), value.childForFieldName('right')].some((side) => side !== null && isUnit(side))
  );
}

/** `var retries time.Duration = 3` is a number in the clothes of a duration, made for this product. */
function isCount(identifier: Node): boolean {
  const variable = localVariable(identifier.text, identifier);
  return (
    variable?.kind === 'variable' &&
    (variable.value?.type === 'int_literal' ||
      changesOf(identifier.text, identifier).length > 0 ||
      variable.value === undefined)
  );
}
