import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';
import { isSecretName } from '../../../values/secret-name';

export const secretBuildArgument: DockerfileRule = {
  id: 'dockerfile/secret-build-argument',
  grade: { cwe: [522], severity: 4.0, confidence: 'medium' },
  description: 'A secret is handed to the build as an argument.',
  help: 'The value of a build argument stays in the history of the image and in its provenance. Use `RUN --mount=type=secret,id=...`, which leaves no trace.',
  bad: 'FROM node:24\nARG NPM_TOKEN\nRUN npm ci\n',
  good: 'FROM node:24\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\n',
  *check(dockerfile) {
    for (const { words } of instructionsOf(dockerfile, 'ARG')) {
      for (const word of words) {
        const [name = ''] = word.text.split('=', 1);
        const isEmpty = word.text === name || word.text === `${name}=`;
        if (isEmpty && isSecretName(name)) yield { at: word, message: `${name} stays in the history of the image.` };
      }
    }
  },
};
