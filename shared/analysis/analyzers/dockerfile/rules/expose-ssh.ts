import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';

export const exposeSsh: DockerfileRule = {
  id: 'dockerfile/expose-ssh',
  grade: { cwe: [284], severity: 4.0, confidence: 'medium' },
  enabled: false,
  description: 'A container offers a remote shell.',
  help: 'A daemon for SSH in a container is one more thing to keep current and to guard, with keys inside the image. Use `docker exec` or `kubectl exec`.',
  bad: 'FROM debian:13\nEXPOSE 22\n',
  good: 'FROM debian:13\nEXPOSE 8080\n',
  *check(dockerfile) {
    for (const { words } of instructionsOf(dockerfile, 'EXPOSE')) {
      for (const word of words) {
        if (/^(?:22|23)(?:\/tcp)?$/i.test(word.text)) {
          yield { at: word, message: 'This is the port of a remote shell.' };
        }
      }
    }
  },
};
