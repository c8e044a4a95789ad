import type { WorkflowRule } from '../workflow';
import { expressionsBetween } from '../expressions';
import { stepsOf } from '../workflow';

export const inputInScript: WorkflowRule = {
  id: 'workflow/input-in-script',
  grade: { cwe: [78], severity: 4.6, confidence: 'low' },
  enabled: false,
  description: 'An input becomes part of a script.',
  help: 'The expression is replaced before the shell reads the script. Callers that hand on text of others, a branch name for instance, make it an injection. Use `env`.',
  bad: `on:
  workflow_call:
    inputs:
      name: { type: string }
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ inputs.name }}"
`,
  good: `on:
  workflow_call:
    inputs:
      name: { type: string }
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo "$NAME"
        env:
          NAME: \${{ inputs.name }}
`,
  *check(workflow) {
    for (const { run } of stepsOf(workflow)) {
      for (const expression of run === undefined ? [] : expressionsBetween(workflow.text, run.value)) {
        const isInput = /^\s*(?:github\.event\.)?inputs\.[\w-]+\s*$/.test(expression.inner);
        if (isInput) yield { at: expression, message: 'What a caller writes here becomes part of the script.' };
      }
    }
  },
};
