import type { DockerfileRule } from '../dockerfile';
import { commandsOf } from '../dockerfile';
import { aptCommand } from '../package-managers';

export const aptRecommends: DockerfileRule = {
  id: 'dockerfile/apt-recommends',
  grade: 'slow',
  enabled: false,
  description: 'Packages bring others that are only recommended.',
  help: 'What is merely recommended makes the image larger and adds programs to keep current. Say `--no-install-recommends`.',
  bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y git\n',
  good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends git\n',
  *check(dockerfile) {
    if (/Install-Recommends/i.test(dockerfile.text)) return;
    for (const command of commandsOf(dockerfile)) {
      const apt = aptCommand(command);
      if (apt?.action !== 'install' || apt.options.includes('--no-install-recommends')) continue;
      yield { at: command, message: 'Recommended packages are installed too.' };
    }
  },
};
