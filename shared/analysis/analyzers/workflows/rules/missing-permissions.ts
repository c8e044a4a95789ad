import type { WorkflowRule } from '../workflow';
import { entryAt } from '../../../values/value';

export const missingPermissions: WorkflowRule = {
  id: 'workflow/missing-permissions',
  grade: { cwe: [250], severity: 3.5, confidence: 'low' },
  enabled: false,
  description: 'Nothing says what the token of the workflow may do.',
  help: 'It then may do what the settings of the repository or organisation say, which often is everything. Start with `permissions: { contents: read }`.',
  bad: `on: push
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
  *check({ kind, root, jobs }) {
    if (kind === 'action' || entryAt(root, 'permissions') !== undefined) return;
    for (const { entry, id } of jobs) {
      if (entryAt(entry.value, 'permissions') === undefined) {
        yield { at: entry, message: `The permissions of the job ${id} are those of the settings.` };
      }
    }
  },
};
