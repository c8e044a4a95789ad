import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';

export const copyManyToFile: DockerfileRule = {
  id: 'dockerfile/copy-many-to-file',
  grade: 'crash',
  description: 'Several files are copied to what is not written as a folder.',
  help: 'With more than one source Docker wants the target to end in `/`, and fails otherwise.',
  bad: 'FROM debian:13\nCOPY a.txt b.txt /data\n',
  good: 'FROM debian:13\nCOPY a.txt b.txt /data/\n',
  *check(dockerfile) {
    for (const { keyword, words, exec, body, hasHeredoc } of instructionsOf(dockerfile, 'COPY', 'ADD')) {
      const target = words.at(-1);
      if (exec !== undefined || words.length < 3 || target === undefined || body.includes('{{') || hasHeredoc) continue;
      if (/(?:[/\\]|^\.|\.\.)["']?$/.test(target.text) || /[$%]/.test(target.text)) continue;
      yield { at: target, message: `${keyword} of several files needs a target that ends in "/".` };
    }
  },
};
