import type { DockerfileRule } from '../dockerfile';

const SECRET_FILE =
  /(?:^|\/)(?:\.env(?:\.prod(?:uction)?|\.local)?|\.netrc|\.npmrc|\.pypirc|\.git-credentials|id_(?:rsa|dsa|ecdsa|ed25519)|\.ssh\/?|\.aws\/?|[\w.-]+\.(?:p12|pfx|jks))$/;

export const copySecretFile: DockerfileRule = {
  id: 'dockerfile/copy-secret-file',
  grade: { cwe: [522], severity: 6.0, confidence: 'medium' },
  description: 'A file that holds secrets is copied into the image.',
  help: 'Whoever pulls the image has it, even if a later step removes it. Mount it during the build with `RUN --mount=type=secret`, or hand it to the container when it starts.',
  bad: 'FROM debian:13\nCOPY .env /app/.env\n',
  good: 'FROM debian:13\nRUN --mount=type=secret,id=env,target=/app/.env make\n',
  *check({ stages }) {
    for (const { keyword, flags, words } of stages.at(-1)?.instructions ?? []) {
      if ((keyword !== 'COPY' && keyword !== 'ADD') || flags.some((flag) => flag.startsWith('--from='))) continue;
      for (const word of words.slice(0, -1)) {
        if (SECRET_FILE.test(word.text.replaceAll(/["'[\],]/g, ''))) {
          yield { at: word, message: 'Files of this name hold secrets, and this one stays in the image.' };
        }
      }
    }
  },
};
