import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';

const LOST = new Map([
  ['cd', 'The next instruction starts where it would have anyway; use WORKDIR.'],
  ['export', 'The variable is gone with the shell of this RUN; use ENV.'],
  ['source', 'What this sets is gone with the shell of this RUN.'],
  ['ulimit', 'The limit is gone with the shell of this RUN.'],
]);

export const lostChange: DockerfileRule = {
  id: 'dockerfile/lost-change',
  grade: 'bug',
  description: 'A step only changes its own shell, which ends with it.',
  help: 'Each `RUN` has a shell of its own. Use `WORKDIR` for the folder and `ENV` for variables, or do what needs them in the same `RUN`.',
  bad: 'FROM debian:13\nRUN cd /app\nRUN make\n',
  good: 'FROM debian:13\nWORKDIR /app\nRUN make\n',
  *check(dockerfile) {
    for (const instruction of instructionsOf(dockerfile, 'RUN')) {
      const [, name, rest = ''] = /^\s*(cd|export|source|ulimit)\s([^&|;<>()`]*)$/.exec(instruction.body) ?? [];
      const message = name === undefined ? undefined : LOST.get(name);
      // The value of a command that fails ends the build, so it is at least a test.
      if (message !== undefined && !rest.includes('$(')) yield { at: instruction, message };
    }
  },
};
