import type { DockerfileRule } from '../dockerfile';

export const relativeWorkdir: DockerfileRule = {
  id: 'dockerfile/relative-workdir',
  grade: 'suspect',
  description: 'Where the image works depends on where its base image works.',
  help: 'A relative `WORKDIR` goes down from the folder that the base image was left in, which may change with its next version. Start with `/`.',
  bad: 'FROM debian:13\nWORKDIR app\n',
  good: 'FROM debian:13\nWORKDIR /app\n',
  *check({ stages }) {
    for (const { instructions, from } of stages) {
      const [first] = instructions.filter(({ keyword }) => keyword === 'WORKDIR');
      const path = first?.words[0]?.text ?? '/';
      const isRooted = /^["']?(?:\.?["']?$|[/\\$%{]|[A-Za-z]:)/.test(path);
      // An earlier stage of the same file may have said where it works.
      const isOnStage = stages.some(({ name }) => name !== undefined && name === from.words[0]?.text.toLowerCase());
      if (first !== undefined && !isRooted && !isOnStage) {
        yield { at: first, message: 'This starts at the folder of the base image, whichever that is.' };
      }
    }
  },
};
