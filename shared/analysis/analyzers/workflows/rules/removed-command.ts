import type { WorkflowRule } from '../workflow';
import { stepsOf } from '../workflow';

const INSTEAD = new Map([
  ['set-output name=', '$GITHUB_OUTPUT'],
  ['save-state name=', '$GITHUB_STATE'],
  ['set-env name=', '$GITHUB_ENV'],
  ['add-path', '$GITHUB_PATH'],
]);

export const removedCommand: WorkflowRule = {
  id: 'workflow/removed-command',
  grade: 'bug',
  description: 'A script uses a command of the runner that was taken away.',
  help: '`::set-env` and `::add-path` do nothing any more, `::set-output` and `::save-state` only warn until they are gone. Append `name=value` to the file that `$GITHUB_ENV`, `$GITHUB_PATH`, `$GITHUB_OUTPUT` or `$GITHUB_STATE` names.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "::set-output name=version::1.2"
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "version=1.2" >> "$GITHUB_OUTPUT"
`,
  *check(workflow) {
    for (const { run } of stepsOf(workflow)) {
      if (run === undefined) continue;
      const script = workflow.text.slice(run.value.start, run.value.end);
      for (const match of script.matchAll(
        /::(set-output name=|save-state name=|set-env name=|add-path)(?=::|[\w"'$%{-])/g,
      )) {
        const start = run.value.start + match.index;
        const file = INSTEAD.get(match[1] ?? '') ?? '';
        yield { at: { start, end: start + match[0].length }, message: `Write to the file that ${file} names.` };
      }
    }
  },
};
