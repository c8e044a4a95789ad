import type { DockerfileRule } from '../dockerfile';

export const missingHealthcheck: DockerfileRule = {
  id: 'dockerfile/missing-healthcheck',
  grade: 'tidy',
  enabled: false,
  description: 'Nothing tells whether the program in the container still works.',
  help: 'With a `HEALTHCHECK` Docker and Compose see a program that hangs. Kubernetes has probes of its own and does not read it.',
  bad: 'FROM debian:13\nCMD ["serve"]\n',
  good: 'FROM debian:13\nHEALTHCHECK CMD ["serve", "--ping"]\nCMD ["serve"]\n',
  *check({ stages }) {
    const last = stages.at(-1);
    const runs = last?.instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT') ?? false;
    const isChecked = last?.instructions.some(({ keyword }) => keyword === 'HEALTHCHECK') ?? false;
    if (last !== undefined && runs && !isChecked) yield { at: last.from, message: 'This image has no health check.' };
  },
};
