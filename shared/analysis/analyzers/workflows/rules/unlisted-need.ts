import type { WorkflowRule } from '../workflow';
import { withoutStrings } from '../expressions';
import { usedExpressions } from '../used-expressions';

export const unlistedNeed: WorkflowRule = {
  id: 'workflow/unlisted-need',
  grade: 'bug',
  description: 'An expression asks for a job that this one does not wait for.',
  help: '`needs` only knows the jobs that are listed in the `needs` of the job; anything else in it is empty, without any message. Add the job there.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
  deploy:
    runs-on: ubuntu-latest
    if: needs.build.result == 'success'
    steps:
      - run: make deploy
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
  deploy:
    needs: build
    runs-on: ubuntu-latest
    if: needs.build.result == 'success'
    steps:
      - run: make deploy
`,
  *check(workflow) {
    if (workflow.kind === 'action') return;
    for (const { inner, innerStart, job } of usedExpressions(workflow)) {
      if (job === undefined) continue;
      const needs = job.needs.map(({ text }) => text.toLowerCase());
      for (const match of withoutStrings(inner).matchAll(/(?<![\w.-])needs\.([A-Za-z_][\w-]*)/g)) {
        const start = innerStart + match.index;
        if (needs.includes((match[1] ?? '').toLowerCase())) continue;
        yield {
          at: { start, end: start + match[0].length },
          message: `The job ${job.id} does not need ${match[1] ?? ''}.`,
        };
      }
    }
  },
};
