import type { CodeRule } from '../../code-rule';
export const notNullAssertion: CodeRule = {
  id: 'kotlin/not-null-assertion',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [476],
  description: 'A nullable value is asserted to be there with !!.',
  help: 'When it is `null` after all, the program throws without a word about what was missing. Use `?:` with a default or an error that says it, `requireNotNull`, or a smart cast.',
  bad: 'fun price(ware: Ware?) = ware!!.price',
  good: 'fun price(ware: Ware?) = ware?.price ?: 0',
  enabled: false,
  query: '(unary_expression operator: "!!" @operator)',
  check(match) {
    return { at: match.node('operator'), message: 'This throws when the value is null.' };
  },
};
