import type { CodeRule } from '../../code-rule';
export const randomCastToZero: CodeRule = {
  id: 'java/random-cast-to-zero',
  languages: ['java'],
  grade: 'crash',
  cwe: [682],
  description: 'A random number between 0 and 1 is cut off to a whole number, which is always 0.',
  help: 'The cast binds tighter than the multiplication, so `(int) Math.random() * 10` is 0. Put the product in parentheses, or call `nextInt(10)`.',
  bad: 'class Shop { int dice() { return (int) Math.random() * 6; } }',
  good: 'class Shop { int dice() { return (int) (Math.random() * 6); } }',
  query: `((cast_expression type: (integral_type) value: (method_invocation name: (identifier) @name arguments: (argument_list) @arguments) @call) @cast
    (#any-of? @name "random" "nextDouble" "nextFloat"))`,
  check(match) {
    const { text } = match.node('call');
    const isFraction =
      match.node('name').text === 'random' ? text === 'Math.random()' : match.node('arguments').namedChildCount === 0;
    if (!isFraction) return undefined;
    return { at: match.node('cast'), message: 'This is always 0.' };
  },
};
