import type { WorkflowRule } from '../workflow';
import { valueAt } from '../../../values/value';
import { labelsOf } from '../used-expressions';

export const selfHostedPullRequest: WorkflowRule = {
  id: 'workflow/self-hosted-pull-request',
  grade: { cwe: [829], severity: 5.9, confidence: 'low' },
  description: 'Pull requests run on a machine of your own.',
  help: 'Where the repository is public, anybody can run code on that machine, look around in its network, and leave something behind for the next run. Use machines of the provider or ones that are thrown away after a job.',
  bad: `on: pull_request
jobs:
  test:
    runs-on: [self-hosted, linux]
    steps:
      - run: make test
`,
  good: `on: pull_request
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: make test
`,
  *check({ triggers, jobs }) {
    if (!triggers.has('pull_request') && !triggers.has('pull_request_target')) return;
    for (const { entry } of jobs) {
      const runsOn = valueAt(entry.value, 'runs-on');
      if (runsOn !== undefined && labelsOf(entry.value).includes('self-hosted')) {
        yield { at: runsOn, message: 'Whoever may open a pull request may run code on this machine.' };
      }
    }
  },
};
