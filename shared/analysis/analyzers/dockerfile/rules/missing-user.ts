import type { DockerfileRule } from '../dockerfile';

export const missingUser: DockerfileRule = {
  id: 'dockerfile/missing-user',
  grade: { cwe: [250], severity: 3.7, confidence: 'low' },
  enabled: false,
  description: 'No user is named, so the container runs as the user of its base image, which is mostly root.',
  help: 'Create a user and switch to it with `USER` at the end, or say `USER` even where the base image already does.',
  bad: 'FROM debian:13\nCMD ["/app"]\n',
  good: 'FROM debian:13\nUSER 1000\nCMD ["/app"]\n',
  *check({ stages }) {
    const last = stages.at(-1);
    if (last === undefined || last.instructions.some(({ keyword }) => keyword === 'USER')) return;
    const command = last.instructions.find(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
    if (command !== undefined) yield { at: last.from, message: 'No user is named for this image.' };
  },
};
