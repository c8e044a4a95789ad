import type { DockerfileRule } from '../dockerfile';
import { aptCommand } from '../package-managers';

export const aptListsKept: DockerfileRule = {
  id: 'dockerfile/apt-lists-kept',
  grade: 'slow',
  description: 'The package lists stay in the image.',
  help: 'Tens of megabytes that nobody reads get into a layer and are pulled with it. Remove them in the same `RUN`: `rm -rf /var/lib/apt/lists/*`; a later one does not make the layer smaller.',
  bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y git\n',
  good: 'FROM debian:13\nRUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*\n',
  *check({ stages }) {
    // Stages before the last are thrown away.
    for (const { commands, flags, body } of stages.at(-1)?.instructions ?? []) {
      const install = commands.find((command) => aptCommand(command)?.action === 'install');
      const updates = commands.some((command) => aptCommand(command)?.action === 'update');
      const isClean =
        /\/var\/lib\/apt(?:\/lists|\b)/.test(body) || flags.some((flag) => /^--mount=.*(?:cache|tmpfs)/.test(flag));
      if (install !== undefined && updates && !isClean) {
        yield { at: install, message: 'The lists that `apt-get update` fetched stay in this layer.' };
      }
    }
  },
};
