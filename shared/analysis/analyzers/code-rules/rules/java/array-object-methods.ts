import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../java-syntax/calls';
import { declaredType } from '../../java-syntax/declared-type';

const BETTER: ReadonlyMap<string, number> = new Map([
  ['equals', 1],
  ['hashCode', 0],
  ['toString', 0],
]);

export const arrayObjectMethods: CodeRule = {
  id: 'java/array-object-methods',
  languages: ['java'],
  grade: 'bug',
  cwe: [595],
  description: 'equals, hashCode or toString of an array, which look at the object and not at its elements.',
  help: 'Arrays do not override these methods: `equals` is `==`, and `toString` gives something like `[I@1b6d3586`. Use `Arrays.equals`, `Arrays.hashCode` and `Arrays.toString`, or their `deep` forms for arrays of arrays.',
  bad: 'class Shop { boolean isSame(byte[] left, byte[] right) { return left.equals(right); } }',
  good: 'class Shop { boolean isSame(byte[] left, byte[] right) { return java.util.Arrays.equals(left, right); } }',
  query: `((method_invocation object: (identifier) @array name: (identifier) @name) @call
    (#any-of? @name "equals" "hashCode" "toString"))`,
  check(match) {
    const call = match.node('call');
    const name = match.node('name').text;
    if (argumentsOf(call).length !== BETTER.get(name)) return undefined;
    if (declaredType(match.node('array'))?.endsWith('[]') !== true) return undefined;
    return { at: call, message: `The ${name} of an array does not look at its elements; Arrays.${name} does.` };
  },
};
