import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues, hasUnplacedArguments } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';

export const looseInArray: CodeRule = {
  id: 'php/loose-in-array',
  languages: ['php'],
  grade: 'bug',
  cwe: [697],
  description: 'in_array compares loosely with a list that holds true, null or 0.',
  help: 'Without `true` as third argument `in_array` compares with `==`: every non-empty text equals `true`, and `null`, `false`, 0 and an empty text equal each other. Ask for a strict comparison.',
  bad: "<?php $isKnown = in_array($value, [true, 'yes']);",
  good: "<?php $isKnown = in_array($value, [true, 'yes'], true);",
  query: callsOf('in_array', 'array_search'),
  check(match) {
    const call = match.node('call');
    const [, list, strict] = argumentValues(call);
    if (strict !== undefined || list?.type !== 'array_creation_expression' || hasUnplacedArguments(call)) {
      return undefined;
    }
    const loose = list.namedChildren.find((element) => isLoose(element));
    if (loose === undefined) return undefined;
    return {
      at: call,
      message: `\`${loose.text}\` equals many other values when compared loosely; ask for a strict comparison.`,
    };
  },
};

function isLoose(element: Node): boolean {
  const value = element.type === 'array_element_initializer' ? element.lastNamedChild : null;
  return value !== null && (value.type === 'boolean' || value.type === 'null' || value.text === '0');
}
