import type { WorkflowRule } from '../workflow';
import { entriesIn } from '../../../values/walk';

export const unsecureCommands: WorkflowRule = {
  id: 'workflow/unsecure-commands',
  grade: { cwe: [77], severity: 6.5, confidence: 'high' },
  description: 'Commands that were switched off because of an attack are switched on again.',
  help: 'With `ACTIONS_ALLOW_UNSECURE_COMMANDS` each line a program prints can set variables and the path of later steps, which is enough to run anything. Write to `$GITHUB_ENV` and `$GITHUB_PATH`.',
  bad: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    env:
      ACTIONS_ALLOW_UNSECURE_COMMANDS: true
    steps:
      - run: make
`,
  good: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "LEVEL=1" >> "$GITHUB_ENV"
`,
  *check({ root }) {
    for (const entry of entriesIn(root)) {
      const isOn = entry.value.kind === 'scalar' && /^(?:true|1)$/i.test(String(entry.value.value));
      if (entry.key === 'ACTIONS_ALLOW_UNSECURE_COMMANDS' && isOn) {
        yield { at: entry, message: 'With this, what a program prints controls later steps.' };
      }
    }
  },
};
