import type { Rule } from '../../../findings';

export const RULE_IDS = {
  lowFile: 'coverage/low-file',
  untestedExportedFunction: 'coverage/untested-exported-function',
} as const;

function ruleOf(id: string, rule: Pick<Rule, 'confidence' | 'description' | 'help'> & Partial<Rule>): Rule {
  return {
    id,
    name: id.slice(id.indexOf('/') + 1),
    analyzer: 'coverage',
    kind: 'coverage',
    level: 'note',
    cwe: [],
    languages: ['*'],
    ...rule,
  };
}

export const COVERAGE_RULES: readonly Rule[] = [
  ruleOf(RULE_IDS.lowFile, {
    confidence: 'high',
    description: 'The tests run less than a fifth of the lines of a file.',
    help: [
      'By the coverage reports of the repository, most of this file never runs before it reaches its users: nobody is told when a change breaks it.',
      'Begin with a test of what it is mainly for. Code that cannot be reached by a test is often easier to test once it is divided.',
    ].join('\n\n'),
  }),
  ruleOf(RULE_IDS.untestedExportedFunction, {
    confidence: 'high',
    description: 'No test runs a function that other files can call.',
    help: [
      'By the coverage reports of the repository, not one line of this exported or public function ever runs in a test: what others rely on may break and nobody is told.',
      'Write a test that calls it the way its callers do. Where nobody calls it, it can go, or be private.',
      'Nothing is said where there is no coverage report, of files that no report names, of functions of one or two lines, and of files that are reported as a whole.',
    ].join('\n\n'),
  }),
];
