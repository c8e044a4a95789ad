import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isRepeatable, isSameCode } from '../../csharp-syntax/same-code';

/** Longer chains come only from texts made to be slow. */
const MAX_CHAIN = 100;

export const repeatedCondition: CodeRule = {
  id: 'csharp/repeated-condition',
  languages: ['csharp'],
  grade: 'bug',
  cwe: [561],
  description: 'A chain of conditions asks the same question twice.',
  help: 'The second branch is never reached, because the first one has taken every case. Usually the condition was copied and not changed.',
  bad: `class Shop {
  void Do(string key) {
    if (key == "a") { Add(); } else if (key == "a") { Remove(); }
  }
}`,
  good: `class Shop {
  void Do(string key) {
    if (key == "a") { Add(); } else if (key == "r") { Remove(); }
  }
}`,
  query: '(if_statement condition: (_) @condition alternative: (if_statement) @next) @if',
  check(match) {
    const condition = match.node('condition');
    if (!isRepeatable(condition)) return undefined;
    let next: Node | null = match.node('next');
    for (let length = 0; next?.type === 'if_statement' && length < MAX_CHAIN; length++) {
      const other: Node | null = next.childForFieldName('condition');
      if (other !== null && isSameCode(condition, other)) {
        return { at: other, message: 'A condition above has asked this, so this branch is never reached.' };
      }
      next = next.childForFieldName('alternative');
    }
    return undefined;
  },
};
