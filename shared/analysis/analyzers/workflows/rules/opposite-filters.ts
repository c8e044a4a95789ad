import type { WorkflowRule } from '../workflow';
import { entryAt } from '../../../values/value';

export const oppositeFilters: WorkflowRule = {
  id: 'workflow/opposite-filters',
  grade: 'crash',
  description: 'An event has a filter and its opposite.',
  help: 'GitHub refuses a workflow with both, such as `branches` and `branches-ignore`. Use one, with `!pattern` for exceptions.',
  bad: `on:
  push:
    branches: [main]
    branches-ignore: [docs/**]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
  good: `on:
  push:
    branches: [main, '!docs/**']
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
  *check({ triggers }) {
    for (const [event, filters] of triggers) {
      for (const filter of ['branches', 'tags', 'paths']) {
        const opposite = entryAt(filters, `${filter}-ignore`);
        if (entryAt(filters, filter) !== undefined && opposite !== undefined) {
          yield { at: opposite, message: `${event} cannot have both ${filter} and ${filter}-ignore.` };
        }
      }
    }
  },
};
