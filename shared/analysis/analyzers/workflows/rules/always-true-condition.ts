import type { WorkflowRule } from '../workflow';
import { entryAt, type Entry } from '../../../values/value';
import { stepsOf } from '../workflow';

export const alwaysTrueCondition: WorkflowRule = {
  id: 'workflow/always-true-condition',
  grade: 'bug',
  cwe: [571],
  description: 'A condition is a text and not an expression, so it always holds.',
  help: 'Once something stands outside of `${{ }}`, an operator or the line break at the end of a block, the whole becomes a text, and a text that is not empty is true. Write the whole condition without `${{ }}`.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    if: \${{ github.ref == 'refs/heads/main' }} && \${{ github.actor != 'bot' }}
    steps:
      - run: make
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    if: github.ref == 'refs/heads/main' && github.actor != 'bot'
    steps:
      - run: make
`,
  *check(workflow) {
    const owners = [...workflow.jobs.map(({ entry }) => entry.value), ...stepsOf(workflow).map(({ value }) => value)];
    for (const owner of owners) {
      const condition = entryAt(owner, 'if');
      if (condition !== undefined && isText(condition)) {
        yield { at: condition.value, message: 'This is a text that is not empty, and so always true.' };
      }
    }
  },
};

function isText({ value }: Entry): boolean {
  if (value.kind !== 'scalar' || typeof value.value !== 'string' || !value.value.includes('${{')) return false;
  const outside = value.value.replaceAll(/\$\{\{(?:[^}']|'[^']*'|\}(?!\}))*\}\}/g, '');
  return outside !== '' && !outside.includes('${{');
}
