import type { WorkflowRule } from '../workflow';
import { textAt, valueAt } from '../../../values/value';
import { stepsOf } from '../workflow';

const HEAD_OF_OTHERS =
  /github\.(?:head_ref|event\.(?:pull_request\.head\.|workflow_run\.(?:head_|pull_requests)|pull_request\.number|number))|refs\/pull\//;

export const pullRequestTargetCheckout: WorkflowRule = {
  id: 'workflow/pull-request-target-checkout',
  grade: { cwe: [829], severity: 8.8, confidence: 'medium' },
  description: 'A workflow with secrets checks out the code of a pull request of anybody.',
  help: '`pull_request_target` and `workflow_run` run with the token and the secrets of the repository. Once the code of a stranger is checked out, each build script, test or configuration in it can take them. Build in a workflow of `pull_request`, which has no secrets, and act on its results in another.',
  bad: `on: pull_request_target
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - run: npm test
`,
  good: `on: pull_request
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm test
`,
  *check(workflow) {
    if (!workflow.triggers.has('pull_request_target') && !workflow.triggers.has('workflow_run')) return;
    for (const { uses, run, value } of stepsOf(workflow)) {
      const ref = valueAt(value, 'with', 'ref');
      const checksOut = uses?.text.startsWith('actions/checkout@') ?? false;
      if (checksOut && ref !== undefined && HEAD_OF_OTHERS.test(textAt(value, 'with', 'ref') ?? '')) {
        yield { at: ref, message: 'This gets the code of the pull request next to the secrets of the repository.' };
      }
      const script = run?.value;
      const command =
        script === undefined ? null : /\bgh pr checkout\b/.exec(workflow.text.slice(script.start, script.end));
      if (script !== undefined && command !== null) {
        const start = script.start + command.index;
        yield {
          at: { start, end: start + command[0].length },
          message: 'This gets the code of the pull request next to the secrets of the repository.',
        };
      }
    }
  },
};
