import type { DockerfileRule } from '../dockerfile';

export const shellFormEntrypoint: DockerfileRule = {
  id: 'dockerfile/shell-form-entrypoint',
  grade: 'suspect',
  description: 'The entry point runs behind a shell.',
  help: 'A shell becomes process 1: it does not hand on `SIGTERM`, so `docker stop` waits and then kills, and arguments of `docker run` and `CMD` are ignored. Write it as JSON, or start the program with `exec`.',
  bad: 'FROM debian:13\nENTRYPOINT /app --port 80\n',
  good: 'FROM debian:13\nENTRYPOINT ["/app", "--port", "80"]\n',
  *check({ stages }) {
    const last = stages.at(-1)?.instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT');
    if (last === undefined || last.exec !== undefined) return;
    const text = last.body.trim();
    if (
      text === '' ||
      text.startsWith('[') ||
      text.startsWith('exec ') ||
      /windows|nanoserver/i.test(stages.at(-1)?.image?.text ?? '')
    ) {
      return;
    }
    yield { at: last, message: 'The program does not get the signals, nor the arguments, of the container.' };
  },
};
