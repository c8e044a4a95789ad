import type { WorkflowRule } from '../workflow';
import { entryAt, scalarAt } from '../../../values/value';
import { stepsOf } from '../workflow';

export const constantCondition: WorkflowRule = {
  id: 'workflow/constant-condition',
  grade: 'tidy',
  cwe: [570],
  enabled: false,
  description: 'A job or a step never runs.',
  help: 'Its condition is `false` as it stands. Remove it, or say when it is to run.',
  bad: `on: push
jobs:
  build:
    if: false
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
  *check(workflow) {
    const owners = [...workflow.jobs.map(({ entry }) => entry.value), ...stepsOf(workflow).map(({ value }) => value)];
    for (const owner of owners) {
      const condition = entryAt(owner, 'if');
      const text = String(scalarAt(owner, 'if'));
      if (condition !== undefined && /^(?:false|\$\{\{\s*false\s*\}\})$/.test(text)) {
        yield { at: condition, message: 'This never runs.' };
      }
    }
  },
};
