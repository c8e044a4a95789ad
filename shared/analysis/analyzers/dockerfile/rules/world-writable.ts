import type { DockerfileRule } from '../dockerfile';
import { commandsOf, instructionsOf } from '../dockerfile';
import { openMode } from '../../../shell/open-mode';

export const worldWritable: DockerfileRule = {
  id: 'dockerfile/world-writable',
  grade: { cwe: [732], severity: 5.0, confidence: 'high' },
  description: 'Everybody in the container may change a file.',
  help: 'Whatever runs as any user can replace programs and settings. Give the files to the user that needs them (`chown`, `COPY --chown`) with the least rights.',
  bad: 'FROM debian:13\nRUN chmod -R 777 /srv\n',
  good: 'FROM debian:13\nRUN chown -R app /srv && chmod -R u+rwX /srv\n',
  *check(dockerfile) {
    for (const command of commandsOf(dockerfile)) {
      const mode = openMode(command);
      if (mode !== undefined) yield { at: mode, message: 'With this, everybody may write.' };
    }
    for (const instruction of instructionsOf(dockerfile, 'COPY', 'ADD')) {
      if (instruction.flags.some((flag) => /^--chmod=0?[0-7]?77[67]$/.test(flag) || /^--chmod=0?666$/.test(flag))) {
        yield { at: instruction, message: 'Everybody may write what is copied here.' };
      }
    }
  },
};
