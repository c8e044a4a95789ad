import type { DockerfileRule } from '../dockerfile';
import { isUnverified } from '../../../shell/unverified-transfer';
import { commandsOf } from '../dockerfile';

export const tlsVerificationOff: DockerfileRule = {
  id: 'dockerfile/tls-verification-off',
  grade: { cwe: [295], severity: 6.5, confidence: 'high' },
  description: 'Something is fetched without verifying whom it comes from.',
  help: 'Somebody on the way can put anything into the image. Install the certificates that are missing (`ca-certificates`, or your own authority) instead of not looking.',
  bad: 'FROM debian:13\nRUN curl -k https://example.org/tool -o /bin/tool\n',
  good: 'FROM debian:13\nRUN curl --fail https://example.org/tool -o /bin/tool\n',
  *check(dockerfile) {
    for (const command of commandsOf(dockerfile)) {
      const option = isUnverified(command);
      if (option !== undefined) yield { at: option, message: 'With this, anybody on the way may answer.' };
    }
  },
};
