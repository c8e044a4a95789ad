import type { WorkflowRule } from '../workflow';
import { actionRef } from '../action-ref';
import { stepsOf } from '../workflow';

export const unpinnedTag: WorkflowRule = {
  id: 'workflow/unpinned-tag',
  grade: { cwe: [829], severity: 3.7, confidence: 'medium' },
  enabled: false,
  description: 'An action of others is named by a tag, which can be moved.',
  help: 'Whoever takes over the repository of the action can let an old tag mean new code. Name the commit and the release behind it in a comment; update tools keep both current.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: someone/setup-tool@v2
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: someone/setup-tool@8f4b7f84864484a7bf31766abe9204da3cbe65b3 # v2.1.0
`,
  *check(workflow) {
    for (const { uses } of stepsOf(workflow)) {
      const action = uses === undefined ? undefined : actionRef(uses.text);
      if (uses !== undefined && action !== undefined && !action.isOfGitHub && !/^[0-9a-f]{40}$/i.test(action.ref)) {
        yield { at: uses, message: 'What this tag means can be changed by others.' };
      }
    }
  },
};
