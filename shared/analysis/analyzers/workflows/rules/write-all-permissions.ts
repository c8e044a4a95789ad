import type { WorkflowRule } from '../workflow';
import { scalarAt, valueAt } from '../../../values/value';

export const writeAllPermissions: WorkflowRule = {
  id: 'workflow/write-all-permissions',
  grade: { cwe: [250], severity: 5.4, confidence: 'high' },
  description: 'The token of the workflow may change everything in the repository.',
  help: 'Each action and each dependency that runs in the job can use it: push code, publish packages, approve changes. List the permissions the job needs.',
  bad: `on: push
permissions: write-all
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
  good: `on: push
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
  *check({ root, jobs }) {
    for (const owner of [root, ...jobs.map(({ entry }) => entry.value)]) {
      const permissions = valueAt(owner, 'permissions');
      if (permissions !== undefined && scalarAt(owner, 'permissions') === 'write-all') {
        yield { at: permissions, message: 'List what the job needs instead of everything.' };
      }
    }
  },
};
