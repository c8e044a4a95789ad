import type { DockerfileRule } from '../dockerfile';
import { isPipeToShell } from '../../../shell/pipe-to-shell';
import { commandsOf } from '../dockerfile';

export const pipeToShell: DockerfileRule = {
  id: 'dockerfile/pipe-to-shell',
  grade: { cwe: [494], severity: 5.0, confidence: 'medium' },
  description: 'What a server answers is run at once.',
  help: 'Whoever controls the server, today or later, decides what gets into the image, and a download that is cut off runs by half. Fetch a version of it, compare its digest, then run it.',
  bad: 'FROM debian:13\nRUN curl -fsSL https://example.org/install.sh | sh\n',
  good: 'FROM debian:13\nRUN curl -fsSLo install.sh https://example.org/install.sh && echo "24454f83  install.sh" | sha256sum -c && sh install.sh\n',
  *check(dockerfile) {
    for (const command of commandsOf(dockerfile)) {
      if (isPipeToShell(command)) yield { at: command, message: 'What comes back is run without a look at it.' };
    }
  },
};
