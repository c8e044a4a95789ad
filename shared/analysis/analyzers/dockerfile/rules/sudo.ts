import type { DockerfileRule } from '../dockerfile';
import { commandsOf } from '../dockerfile';

export const sudo: DockerfileRule = {
  id: 'dockerfile/sudo',
  grade: 'tidy',
  description: 'A build step uses sudo.',
  help: '`sudo` changes the environment, signals and terminal in ways a build does not expect, and has to be installed for it. Switch with `USER root` and back.',
  bad: 'FROM debian:13\nRUN sudo apt-get update\n',
  good: 'FROM debian:13\nUSER root\nRUN apt-get update\nUSER app\n',
  *check(dockerfile) {
    for (const command of commandsOf(dockerfile)) {
      if (command.name === 'sudo') {
        yield { at: { start: command.start, end: command.start + 4 }, message: 'Use `USER` instead of `sudo`.' };
      }
    }
  },
};
