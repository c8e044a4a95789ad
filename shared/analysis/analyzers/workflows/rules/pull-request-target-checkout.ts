import { entryAt, textAt, valueAt, type Place } from '../../../values/value';
import type { Step, WorkflowRule } from '../workflow';

const HEAD_OF_OTHERS =
  /github\.(?:head_ref|event\.(?:pull_request\.head\.|workflow_run\.(?:head_|pull_requests)|pull_request\.number|number))|refs\/pull\//;

const MESSAGE = 'This gets the code of the pull request next to the secrets of the repository.';

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
  *check({ triggers, jobs, text }) {
    if (!triggers.has('pull_request_target') && !triggers.has('workflow_run')) return;
    for (const { entry, steps } of jobs) {
      // An environment can ask somebody for approval first.
      if (entryAt(entry.value, 'environment') !== undefined) continue;
      for (const step of steps) {
        const at = checkoutOfHead(step, text);
        if (at !== undefined) yield { at, message: MESSAGE };
      }
    }
  },
};

function checkoutOfHead({ uses, run, value }: Step, text: string): Place | undefined {
  const isCheckout = uses?.text.startsWith('actions/checkout@') ?? false;
  if (isCheckout && HEAD_OF_OTHERS.test(textAt(value, 'with', 'ref') ?? '')) return valueAt(value, 'with', 'ref');
  const command = run === undefined ? null : /\bgh pr checkout\b/.exec(text.slice(run.value.start, run.value.end));
  if (run === undefined || command === null) return undefined;
  const start = run.value.start + command.index;
  return { start, end: start + command[0].length };
}
