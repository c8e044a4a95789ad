import type { WorkflowRule } from '../workflow';

export const stepWithoutWork: WorkflowRule = {
  id: 'workflow/step-without-work',
  grade: 'crash',
  description: 'A step has nothing to do, or two things.',
  help: 'The whole workflow is refused: a step has exactly one of `run` and `uses`.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        run: make
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: make
`,
  *check({ jobs }) {
    for (const { steps } of jobs) {
      for (const { value, run, uses } of steps) {
        const first = value.kind === 'map' ? value.entries[0] : undefined;
        if (first === undefined || value.kind !== 'map') continue;
        const hasUses = value.entries.some(({ key }) => key === 'uses');
        // A key that begins with an underscore is for whoever makes workflows of a template.
        const isKnown = value.entries.every(
          ({ key }) => !['parallel', 'background', 'wait'].includes(key) && !key.startsWith('_'),
        );
        if (run !== undefined && uses !== undefined) {
          yield { at: run, message: 'A step cannot have both `run` and `uses`.' };
        } else if (run === undefined && !hasUses && isKnown) {
          yield { at: first, message: 'This step has neither `run` nor `uses`.' };
        }
      }
    }
  },
};
