import type { WorkflowRule } from '../workflow';
import { entryAt, type Value } from '../../../values/value';
import { withoutStrings } from '../expressions';
import { usedExpressions } from '../used-expressions';

export const unknownJobOutput: WorkflowRule = {
  id: 'workflow/unknown-job-output',
  grade: 'bug',
  description: 'An expression asks for an output that the other job does not declare.',
  help: 'The result is empty, without any message. A job hands on what its `outputs` list, and nothing else of its steps.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - id: version
        run: echo "v=1" >> "$GITHUB_OUTPUT"
  deploy:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - run: make deploy VERSION=\${{ needs.build.outputs.v }}
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    outputs:
      v: \${{ steps.version.outputs.v }}
    steps:
      - id: version
        run: echo "v=1" >> "$GITHUB_OUTPUT"
  deploy:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - run: make deploy VERSION=\${{ needs.build.outputs.v }}
`,
  *check(workflow) {
    const jobs = new Map(workflow.jobs.map(({ id, entry }) => [id.toLowerCase(), entry.value]));
    for (const { inner, innerStart, job } of usedExpressions(workflow)) {
      if (job === undefined) continue;
      for (const match of withoutStrings(inner).matchAll(
        /(?<![\w.-])needs\.([A-Za-z_][\w-]*)\.outputs\.([A-Za-z_][\w-]*)/g,
      )) {
        const [text, name = '', output = ''] = match;
        const needed = jobs.get(name.toLowerCase());
        if (needed === undefined || declares(needed, output)) continue;
        const start = innerStart + match.index;
        yield { at: { start, end: start + text.length }, message: `The job ${name} has no output ${output}.` };
      }
    }
  },
};

function declares(job: Value, output: string): boolean {
  // What a workflow of another file hands on is not known here.
  if (entryAt(job, 'uses') !== undefined) return true;
  const outputs = entryAt(job, 'outputs')?.value;
  if (outputs === undefined) return false;
  return outputs.kind !== 'map' || outputs.entries.some(({ key }) => key.toLowerCase() === output.toLowerCase());
}
