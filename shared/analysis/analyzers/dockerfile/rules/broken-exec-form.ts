import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';

export const brokenExecForm: DockerfileRule = {
  id: 'dockerfile/broken-exec-form',
  grade: 'crash',
  description: 'A command looks like JSON and is none, so a shell runs the brackets.',
  help: 'The list has to be JSON: double quotes, commas between, none behind the last. Otherwise Docker hands the text to a shell, which looks for a program named `[`.',
  bad: "FROM debian:13\nCMD ['serve', '--all']\n",
  good: 'FROM debian:13\nCMD ["serve", "--all"]\n',
  *check(dockerfile) {
    for (const instruction of instructionsOf(dockerfile, 'CMD', 'ENTRYPOINT', 'RUN', 'SHELL', 'VOLUME')) {
      const { body, exec } = instruction;
      const text = body.trim().replace(/^(?:--\S+\s+)+/, '');
      const looksLikeTest = /^\[\[?\s/.test(text) && instruction.keyword === 'RUN';
      if (exec === undefined && /^\[.*\]$/.test(text) && !looksLikeTest && !/\{\{|%%/.test(text)) {
        yield { at: instruction, message: 'This is not JSON, so a shell runs it as it stands.' };
      }
    }
  },
};
