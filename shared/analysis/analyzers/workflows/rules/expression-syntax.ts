import type { WorkflowRule } from '../workflow';
import { expressionError } from '../expression-syntax';
import { usedExpressions } from '../used-expressions';

export const expressionSyntax: WorkflowRule = {
  id: 'workflow/expression-syntax',
  grade: 'crash',
  description: 'An expression cannot be read.',
  help: 'The whole workflow is refused. Strings stand in single quotes, a quote in them is written twice, and there are no arithmetic operators.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    if: \${{ github.ref == "refs/heads/main" }}
    steps:
      - run: make
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    if: \${{ github.ref == 'refs/heads/main' }}
    steps:
      - run: make
`,
  *check(workflow) {
    for (const { inner, innerStart, start, end } of usedExpressions(workflow)) {
      const error = expressionError(inner);
      // In a string of YAML a quote may be written with an escape before it.
      if (error === undefined || inner.includes('\\') || inner.includes("''")) continue;
      const at = Math.min(innerStart + error.offset, end - 1);
      yield { at: inner.trim() === '' ? { start, end } : { start: at, end: at + 1 }, message: error.message };
    }
  },
};
