import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { changesOf, localVariable } from '../../go-syntax/local-variable';

export const unmarshalIntoValue: CodeRule = {
  id: 'go/unmarshal-into-value',
  languages: ['go'],
  grade: 'crash',
  cwe: [628],
  description: 'Data is decoded into a value that is no pointer.',
  help: [
    'The decoder would fill a copy, so it refuses and returns an error each time it is called.',
    'Hand over the address: `&value`.',
  ].join('\n\n'),
  bad: `package shop

import "encoding/json"

func parse(data []byte) (Order, error) {
	var order Order
	err := json.Unmarshal(data, order)
	return order, err
}`,
  good: `package shop

import "encoding/json"

func parse(data []byte) (Order, error) {
	var order Order
	err := json.Unmarshal(data, &order)
	return order, err
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    const calls = ['encoding/json', 'encoding/xml', 'gopkg.in/yaml.v3', 'gopkg.in/yaml.v2'].flatMap((path) =>
      callsTo(file, path, ['Unmarshal']),
    );
    return calls.flatMap((call): Reported[] => {
      const target = argumentsOf(call)[1];
      if (target?.type !== 'identifier' || !isValue(target)) return [];
      return [
        {
          at: target,
          message: `${target.text} is no pointer, so nothing can be decoded into it.`,
          fix: {
            description: 'Hand over its address',
            edits: [{ start: target.startIndex, end: target.startIndex, text: '&' }],
          },
        },
      ];
    });
  },
};

const VALUES = new Set(['type_identifier', 'qualified_type', 'slice_type', 'array_type', 'map_type', 'struct_type']);

/** A variable that was declared with a type alone, or as the literal of a value, and never set otherwise. */
function isValue(target: Node): boolean {
  const variable = localVariable(target.text, target);
  if (variable?.kind !== 'variable' || changesOf(target.text, target).length > 0) return false;
  if (variable.value !== undefined) return variable.isOnlyValue && variable.value.type === 'composite_literal';
  return variable.type !== undefined && VALUES.has(variable.type.type) && !/^any$|Message$/.test(variable.type.text);
}
