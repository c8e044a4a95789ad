import type { DockerfileRule } from '../dockerfile';
import { commandsOf } from '../dockerfile';
import { aptCommand } from '../package-managers';

/** Ways to say yes beforehand, and options of one letter that hold a `y`. */
const YES = /^(?:--yes|--assume-yes|--force-yes|-[a-z]*y[a-z]*|-qq|-[a-z]*qq[a-z]*|-q=[2-9])$/i;

export const aptGetWithoutYes: DockerfileRule = {
  id: 'dockerfile/apt-get-without-yes',
  grade: 'crash',
  description: 'A package is installed with a question that nobody can answer.',
  help: 'A build has no terminal: `apt-get` asks whether to go on, reads nothing, and gives up. Say `-y`.',
  bad: 'FROM debian:13\nRUN apt-get update && apt-get install git\n',
  good: 'FROM debian:13\nRUN apt-get update && apt-get install -y git\n',
  *check(dockerfile) {
    if (/APT::Get::Assume-Yes|^[ \t]*RUN\s+yes\b|yes\s*\|/im.test(dockerfile.text)) return;
    for (const command of commandsOf(dockerfile)) {
      const apt = aptCommand(command);
      if (apt?.action !== 'install' || apt.options.some((option) => YES.test(option))) continue;
      // What a variable expands to may hold the option.
      if (command.words.some(({ text }) => text.startsWith('$')) || apt.packages.length === 0) continue;
      yield { at: command, message: 'This waits for an answer that does not come; say `-y`.' };
    }
  },
};
