import type { DockerfileRule } from '../dockerfile';

export const repeatedCommand: DockerfileRule = {
  id: 'dockerfile/repeated-command',
  grade: 'bug',
  description: 'A stage says more than once what is to run.',
  help: 'Only the last `CMD`, `ENTRYPOINT` or `HEALTHCHECK` of a stage counts; all before it are forgotten without a word.',
  bad: 'FROM debian:13\nCMD ["serve"]\nCMD ["watch"]\n',
  good: 'FROM debian:13\nENTRYPOINT ["serve"]\nCMD ["--watch"]\n',
  *check({ stages }) {
    for (const { instructions } of stages) {
      for (const keyword of ['CMD', 'ENTRYPOINT', 'HEALTHCHECK']) {
        for (const one of instructions.filter((instruction) => instruction.keyword === keyword).slice(0, -1)) {
          yield { at: one, message: `A later ${keyword} replaces this one.` };
        }
      }
    }
  },
};
