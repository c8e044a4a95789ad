import type { CodeRule } from '../../code-rule';
export const absoluteHash: CodeRule = {
  id: 'java/absolute-hash',
  languages: ['java'],
  grade: 'bug',
  cwe: [682],
  description: 'Math.abs is taken of a hash code or a random number, which may stay negative.',
  help: '`Math.abs(Integer.MIN_VALUE)` is negative, because no `int` is that large. Once in four billion times the index is out of range. Use `Math.floorMod(hash, size)`, or `random.nextInt(size)`.',
  bad: 'class Shop { int shelf(Object ware) { return Math.abs(ware.hashCode()) % 10; } }',
  good: 'class Shop { int shelf(Object ware) { return Math.floorMod(ware.hashCode(), 10); } }',
  query: `((method_invocation object: (identifier) @math name: (identifier) @abs arguments: (argument_list .
      (method_invocation name: (identifier) @name arguments: (argument_list) @arguments) .)) @call
    (#eq? @math "Math") (#eq? @abs "abs") (#any-of? @name "hashCode" "nextInt" "nextLong"))`,
  check(match) {
    if (match.node('arguments').namedChildCount > 0) return undefined;
    return { at: match.node('call'), message: 'This is negative for the smallest number of all.' };
  },
};
