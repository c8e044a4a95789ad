import type { WorkflowRule } from '../workflow';
import { withoutStrings } from '../expressions';
import { usedExpressions } from '../used-expressions';

export const unknownStep: WorkflowRule = {
  id: 'workflow/unknown-step',
  grade: 'bug',
  description: 'An expression asks for a step that the job does not have, or not yet.',
  help: 'The result is empty, without any message. Give the step that makes it this `id`, in the same job and further up; other jobs hand on results with `outputs` and `needs`.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - name: version
        run: echo "v=1" >> "$GITHUB_OUTPUT"
      - run: make VERSION=\${{ steps.version.outputs.v }}
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: version
        run: echo "v=1" >> "$GITHUB_OUTPUT"
      - run: make VERSION=\${{ steps.version.outputs.v }}
`,
  *check(workflow) {
    for (const { inner, innerStart, job, stepIndex } of usedExpressions(workflow)) {
      if (job === undefined) continue;
      const before = job.steps.slice(0, stepIndex).flatMap(({ id }) => id?.text.toLowerCase() ?? []);
      // An id that an expression makes could be any.
      if (before.some((id) => id.includes('${{')) || job.steps.some(({ value }) => value.kind !== 'map')) continue;
      for (const match of withoutStrings(inner).matchAll(/(?<![\w.-])steps\.([A-Za-z_][\w-]*)/g)) {
        const start = innerStart + match.index;
        if (before.includes((match[1] ?? '').toLowerCase())) continue;
        yield {
          at: { start, end: start + match[0].length },
          message: `No step before this one has the id ${match[1] ?? ''}.`,
        };
      }
    }
  },
};
