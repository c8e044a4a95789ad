import type { WorkflowRule } from '../workflow';

export const duplicateStepId: WorkflowRule = {
  id: 'workflow/duplicate-step-id',
  grade: 'crash',
  description: 'Two steps of a job have one id.',
  help: 'The whole workflow is refused. Give each step an id of its own; only those that others refer to need one.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: run
        run: make
      - id: run
        run: make test
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: build
        run: make
      - id: test
        run: make test
`,
  *check({ jobs }) {
    for (const { steps } of jobs) {
      const seen = new Set<string>();
      for (const { id } of steps) {
        const key = id?.text.toLowerCase();
        if (id !== undefined && key !== undefined && seen.has(key)) {
          yield { at: id, message: `Another step of the job has the id ${id.text}.` };
        }
        if (key !== undefined) seen.add(key);
      }
    }
  },
};
