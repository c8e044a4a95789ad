import type { DockerfileRule } from '../dockerfile';

export const rootUser: DockerfileRule = {
  id: 'dockerfile/root-user',
  grade: { cwe: [250], severity: 5.3, confidence: 'medium' },
  description: 'The container is told to run as root.',
  help: 'A program that is broken into then owns the whole container, and a flaw of the kernel or of a mount away the host. Create a user and switch to it with `USER` at the end.',
  bad: 'FROM debian:13\nUSER root\nCMD ["/app"]\n',
  good: 'FROM debian:13\nUSER root\nRUN useradd app\nUSER app\nCMD ["/app"]\n',
  *check({ stages }) {
    const last = stages.at(-1);
    const user = last?.instructions.findLast(({ keyword }) => keyword === 'USER');
    const runs = last?.instructions.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT') ?? false;
    const name = user?.words[0]?.text.split(':', 1)[0];
    if (user !== undefined && runs && (name === 'root' || name === '0')) {
      yield { at: user, message: 'The container runs as root.' };
    }
  },
};
