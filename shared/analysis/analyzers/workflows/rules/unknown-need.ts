import type { WorkflowRule } from '../workflow';

export const unknownNeed: WorkflowRule = {
  id: 'workflow/unknown-need',
  grade: 'crash',
  description: 'A job waits for one that does not exist.',
  help: 'The whole workflow is refused. Name a job of the same file by its id, not by its `name`.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
  deploy:
    needs: built
    runs-on: ubuntu-latest
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
    steps:
      - run: make deploy
`,
  *check({ jobs }) {
    const ids = new Set(jobs.map(({ id }) => id.toLowerCase()));
    for (const { id, needs } of jobs) {
      for (const need of needs) {
        if (!ids.has(need.text.toLowerCase())) yield { at: need, message: `There is no job ${need.text}.` };
        else if (need.text.toLowerCase() === id.toLowerCase()) yield { at: need, message: 'The job waits for itself.' };
      }
    }
  },
};
