import type { Job, WorkflowRule } from '../workflow';
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
    const places = new Map(workflow.jobs.map((job) => [job, placesOfIds(job)]));
    for (const { inner, innerStart, job, stepIndex = Infinity } of usedExpressions(workflow)) {
      const ids = job === undefined ? undefined : places.get(job);
      if (ids === undefined) continue;
      for (const match of withoutStrings(inner).matchAll(/(?<![\w.-])steps\.([A-Za-z_][\w-]*)/g)) {
        const start = innerStart + match.index;
        if ((ids.get((match[1] ?? '').toLowerCase()) ?? Infinity) < stepIndex) continue;
        yield {
          at: { start, end: start + match[0].length },
          message: `No step before this one has the id ${match[1] ?? ''}.`,
        };
      }
    }
  },
};

/** The number of the first step with an id; undefined where an expression makes ids, which then could be any. */
function placesOfIds({ steps }: Job): ReadonlyMap<string, number> | undefined {
  const places = new Map<string, number>();
  for (const [index, { id, value }] of steps.entries()) {
    if (value.kind !== 'map' || id?.text.includes('${{') === true) return undefined;
    const key = id?.text.toLowerCase();
    if (key !== undefined && !places.has(key)) places.set(key, index);
  }
  return places;
}
