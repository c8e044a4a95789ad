import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const repeatedCondition: CodeRule = {
  id: 'ruby/repeated-condition',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [570],
  description: 'A chain of conditions asks the same thing twice.',
  help: 'The second branch can never run, because the first one already took that case.',
  bad: 'if a == 1\n  f\nelsif a == 1\n  g\nend',
  good: 'if a == 1\n  f\nelsif a == 2\n  g\nend',
  query: `(if condition: (_) alternative: (elsif)) @chain
    (case (when) (when)) @case`,
  check(match) {
    const choice = match.find('case');
    const conditions = choice === undefined ? conditionsOf(match.node('chain')) : patternsOf(choice);
    const seen = new Set<string>();
    return conditions.flatMap((condition) => {
      const { text } = condition;
      const isKnown = seen.has(text);
      seen.add(text);
      return isKnown &&
        !/[^=!<>]=[^=~>]|\b(?:gets|shift|pop|next|rand|read\w*|accept\w*|scan\w*|match\w*|skip\w*|peek\w*|try\w*)\b/.test(
          text,
        )
        ? [{ at: condition, message: 'The same condition stands earlier, so this branch never runs.' }]
        : [];
    });
  },
};

function conditionsOf(chain: Node): Node[] {
  const conditions: Node[] = [];
  for (let part: Node | null = chain; part !== null; part = part.childForFieldName('alternative')) {
    const condition = part.childForFieldName('condition');
    if (condition !== null) conditions.push(condition);
  }
  return conditions;
}

function patternsOf(choice: Node): Node[] {
  return choice.namedChildren
    .filter(({ type }) => type === 'when')
    .flatMap((when) => when.childrenForFieldName('pattern'));
}
