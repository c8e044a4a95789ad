import type { DockerfileRule } from '../dockerfile';
import { aptCommand } from '../package-managers';

export const aptUpdateAlone: DockerfileRule = {
  id: 'dockerfile/apt-update-alone',
  grade: 'suspect',
  description: 'Package lists are fetched in a layer of their own.',
  help: 'The layer is kept in the cache while later `RUN`s change: a package added months later is looked for in the old lists, and not found. Put `apt-get update` and `apt-get install` into one `RUN`.',
  bad: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y git\n',
  good: 'FROM debian:13\nRUN apt-get update && apt-get install -y git\n',
  *check({ stages }) {
    for (const { instructions } of stages) {
      const runs = instructions.map(({ commands }) =>
        commands.map((command) => ({ command, apt: aptCommand(command) })),
      );
      for (const [index, run] of runs.entries()) {
        const update = run.find(({ apt }) => apt?.action === 'update');
        const others = run.filter(({ apt }) => apt !== undefined && apt.action !== 'update');
        const isUsedLater = runs.slice(index + 1).some((later) => later.some(({ apt }) => apt?.action === 'install'));
        if (update !== undefined && others.length === 0 && isUsedLater) {
          yield { at: update.command, message: 'Later layers install from the lists of whenever this one was built.' };
        }
      }
    }
  },
};
