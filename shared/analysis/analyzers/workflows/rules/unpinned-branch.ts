import type { WorkflowRule } from '../workflow';
import { actionRef } from '../action-ref';
import { stepsOf, type Workflow } from '../workflow';
import { textAt, valueAt } from '../../../values/value';

const BRANCHES = new Set([
  'main',
  'master',
  'develop',
  'development',
  'dev',
  'trunk',
  'head',
  'next',
  'nightly',
  'staging',
  'latest',
]);

export const unpinnedBranch: WorkflowRule = {
  id: 'workflow/unpinned-branch',
  grade: { cwe: [829], severity: 5.9, confidence: 'medium' },
  enabled: false,
  description: 'An action of others runs as its branch is today.',
  help: 'Each push to the branch runs at once with the token and the secrets of the job. Name a release or, better, the commit: `uses: owner/action@<sha> # v1.2.3`.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: someone/setup-tool@main
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: someone/setup-tool@8f4b7f84864484a7bf31766abe9204da3cbe65b3 # v2.1.0
`,
  *check(workflow) {
    for (const { uses } of usesOf(workflow)) {
      const action = actionRef(uses.text);
      if (action !== undefined && !action.isOfGitHub && BRANCHES.has(action.ref.toLowerCase())) {
        yield { at: uses, message: `The branch ${action.ref} may hold anything tomorrow.` };
      }
    }
  },
};

function usesOf(workflow: Workflow) {
  const called = workflow.jobs.flatMap(({ entry }) => {
    const text = textAt(entry.value, 'uses');
    const value = valueAt(entry.value, 'uses');
    return text === undefined || value === undefined ? [] : [{ uses: { text, start: value.start, end: value.end } }];
  });
  return [...stepsOf(workflow).flatMap(({ uses }) => (uses === undefined ? [] : [{ uses }])), ...called];
}
