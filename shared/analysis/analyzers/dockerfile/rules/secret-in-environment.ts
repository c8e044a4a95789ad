import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';
import { isPlaceholderValue, isSecretName } from '../../../values/secret-name';

export const secretInEnvironment: DockerfileRule = {
  id: 'dockerfile/secret-in-environment',
  grade: { cwe: [798], severity: 7.5, confidence: 'medium' },
  description: 'A secret is written into the image.',
  help: 'Whoever can pull the image reads it with `docker inspect` or `docker history`; a later `ENV` does not remove it. Hand it over when the container starts, or mount it during the build with `RUN --mount=type=secret`.',
  bad: 'FROM debian:13\nENV DB_PASSWORD=hunter2-prod\n',
  good: 'FROM debian:13\nRUN --mount=type=secret,id=db cat /run/secrets/db > /dev/null\n',
  *check(dockerfile) {
    for (const { keyword, words } of instructionsOf(dockerfile, 'ENV', 'ARG')) {
      const isOldForm = keyword === 'ENV' && !(words[0]?.text.includes('=') ?? true);
      const pairs = isOldForm
        ? words.slice(0, 1).map((word) => ({ word, value: words[1]?.text ?? '', end: words[1]?.end ?? word.end }))
        : words.map((word) => ({ word, value: word.text.slice(word.text.indexOf('=') + 1), end: word.end }));
      for (const { word, value, end } of pairs) {
        const name = word.text.split('=', 1)[0] ?? '';
        const isGiven = isOldForm || word.text.includes('=');
        const plain = value.replace(/^(["'])(.*)\1$/, '$2');
        if (isGiven && isSecretName(name) && !isPlaceholderValue(plain)) {
          yield { at: { start: word.start, end }, message: `The value of ${name} can be read from the image.` };
        }
      }
    }
  },
};
