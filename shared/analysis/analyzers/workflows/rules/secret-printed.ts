import type { WorkflowRule } from '../workflow';
import { expressionsBetween } from '../expressions';
import { stepsOf } from '../workflow';

export const secretPrinted: WorkflowRule = {
  id: 'workflow/secret-printed',
  grade: { cwe: [532], severity: 4.3, confidence: 'medium' },
  description: 'A secret is written to the log.',
  help: 'The log hides a secret only where it stands as it is: encoded, cut or on several lines it can be read by everybody who sees the run. Do not print it.',
  bad: `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: echo "token is \${{ secrets.TOKEN }}"
`,
  good: `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: ./deploy
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
  *check(workflow) {
    for (const { run } of stepsOf(workflow)) {
      for (const expression of run === undefined ? [] : expressionsBetween(workflow.text, run.value)) {
        if (!/^\s*secrets\.(?!github_token\b)\w+\s*$/i.test(expression.inner)) continue;
        const lineStart = workflow.text.lastIndexOf('\n', expression.start) + 1;
        const lineEnd = workflow.text.indexOf('\n', expression.end);
        const before = workflow.text.slice(lineStart, expression.start);
        const behind = workflow.text.slice(expression.end, lineEnd === -1 ? undefined : lineEnd);
        const isPrinted = /(?:^|[;&|]\s*|\brun:\s*|^\s*)(?:echo|printf|Write-Host|Write-Output)\s[^;&|<>]*$/i.test(
          before,
        );
        // What goes on to a file, a program or the next line is not for the log; a test of it prints nothing.
        if (isPrinted && !/[|>\\]/.test(behind) && !before.includes('::add-mask::') && !/\$\([^)]*$/.test(before)) {
          yield { at: expression, message: 'This secret goes to the log.' };
        }
      }
    }
  },
};
