import type { CodeRule } from '../../code-rule';
import { isConstant } from '../../php-syntax/constant-text';

export const duplicateCase: CodeRule = {
  id: 'php/duplicate-case',
  languages: ['php'],
  grade: 'bug',
  cwe: [561],
  description: 'A switch names the same case twice.',
  help: 'The first one is taken, so the second never runs.',
  bad: "<?php switch ($a) { case 'x': f(); break; case 'x': g(); break; }",
  good: "<?php switch ($a) { case 'x': f(); break; case 'y': g(); break; }",
  query: '(switch_block) @block (match_block) @block',
  check(match) {
    const seen = new Set<string>();
    const values = match
      .node('block')
      .namedChildren.flatMap((one) =>
        one.type === 'case_statement'
          ? [one.childForFieldName('value')]
          : (one.childForFieldName('conditional_expressions')?.namedChildren ?? []),
      );
    return values.flatMap((value) => {
      if (value === null || !isConstant(value)) return [];
      const isKnown = seen.has(value.text);
      seen.add(value.text);
      return isKnown ? [{ at: value, message: 'This case stands above already, so it never runs.' }] : [];
    });
  },
};
