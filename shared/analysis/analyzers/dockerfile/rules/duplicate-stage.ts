import type { DockerfileRule } from '../dockerfile';

export const duplicateStage: DockerfileRule = {
  id: 'dockerfile/duplicate-stage',
  grade: 'bug',
  description: 'Two stages have one name.',
  help: 'Later instructions that name the stage get the last one before them; the other can be reached by its number only.',
  bad: 'FROM debian:13 AS build\nFROM debian:13 AS build\n',
  good: 'FROM debian:13 AS build\nFROM debian:13 AS test\n',
  *check({ stages }) {
    const seen = new Set<string>();
    for (const { name, from } of stages) {
      if (name !== undefined && !/[${]/.test(name) && seen.has(name)) {
        yield { at: from, message: `There already is a stage named ${name}.` };
      }
      if (name !== undefined) seen.add(name);
    }
  },
};
