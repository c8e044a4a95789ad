import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, calledName, callsTo } from '../../go-syntax/calls';
import { isWithin } from '../../go-syntax/is-within';
import { localVariable } from '../../go-syntax/local-variable';
import { constantText } from '../../go-syntax/string-literal';

const METHODS: ReadonlyMap<string, RegExp> = new Map([
  ['String', /%[-+# 0]{0,5}[vsq]/],
  ['Error', /%[-+# 0]{0,5}[vsq]/],
  ['GoString', /%#v/],
]);

export const stringMethodCallsItself: CodeRule = {
  id: 'go/string-method-calls-itself',
  languages: ['go'],
  grade: 'crash',
  cwe: [674],
  description: 'A method that makes the text of a value asks for the text of the same value, without end.',
  help: [
    '`%v` and `%s` call the `String` or `Error` method of the value, which is the method itself: the stack overflows.',
    'Format the fields, or convert the value to its underlying type first.',
  ].join('\n\n'),
  bad: `package shop

import "fmt"

type Size int

func (size Size) String() string {
	return fmt.Sprintf("size %v", size)
}`,
  good: `package shop

import "fmt"

type Size int

func (size Size) String() string {
	return fmt.Sprintf("size %d", int(size))
}`,
  query: `(method_declaration receiver: (parameter_list (parameter_declaration name: (identifier) @receiver type: (_) @type)) name: (field_identifier) @name
    parameters: (parameter_list . ")") result: (type_identifier) @result body: (block) @body (#eq? @result "string"))`,
  check(match) {
    const verbs = METHODS.get(match.node('name').text);
    const receiver = match.node('receiver').text;
    const isPointer = match.node('type').type === 'pointer_type';
    if (verbs === undefined || localVariable(receiver, match.node('body')) === undefined) return undefined;
    const calls = callsTo(match.node('body'), 'fmt', ['Sprintf', 'Sprint', 'Sprintln', 'Errorf']).filter((call) =>
      isWithin(call, match.node('body')),
    );
    return calls.flatMap((call): Reported[] => {
      const values = argumentsOf(call);
      const isItself = (value: Node) => value.text === receiver || (isPointer && value.text === `&${receiver}`);
      if (!calledName(call).endsWith('f')) {
        return values.filter(isItself).map((at) => ({ at, message: recursion(match.node('name').text) }));
      }
      const format = constantText(values[0]);
      const position = values.slice(1).findIndex(isItself);
      const verb = format?.replaceAll('%%', '').match(/%[-+# 0]{0,5}[\d.]{0,9}[a-zA-Z]/g)?.[position];
      const at = values[position + 1];
      if (
        position === -1 ||
        verb === undefined ||
        at === undefined ||
        format?.includes('*') === true ||
        !verbs.test(verb)
      ) {
        return [];
      }
      return [{ at, message: recursion(match.node('name').text) }];
    });
  },
};

function recursion(method: string): string {
  return `This calls ${method} again, without end.`;
}
