import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ServerCommand } from '../../../../clients/vscode/src/server/server-command';
import { describeEnd, startServer } from '../../../../clients/vscode/src/server/start-server';
import { makeTree } from '../../cli/support/make-tree';

const command = (script: string): ServerCommand => ({
  command: process.execPath,
  args: ['-e', script],
  env: process.env,
  isShell: false,
  file: 'aurelis',
  origin: 'PATH',
});

it('tells how a server ended, with the last that it said', async () => {
  const { ended } = await startServer(command('console.error("Trace:\\naurelis needs Node 22"); process.exit(70)'));

  expect(await ended).toBe('ended with code 70: aurelis needs Node 22');
});

it('starts a server nowhere near the workspace', async () => {
  const { child } = await startServer(command('process.stdout.write(process.cwd())'));

  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  expect(chunk.toString()).toBe(homedir());
});

it('outlives a server that goes while it is spoken to', async () => {
  const { child, ended } = await startServer(command('process.exit(0)'));

  for (let written = 0; written < 200; written++) child.stdin?.write('x'.repeat(10_000));

  expect(await ended).toBe('ended with code 0');
});

it('says which program the system does not run', async () => {
  const file = join(makeTree({ aurelis: 'text' }), 'aurelis');

  await expect(startServer({ ...command(''), command: file, file })).rejects.toThrow(`${file} cannot be run: `);
});

it('names a signal', () => {
  expect(describeEnd(null, 'SIGKILL', '')).toBe('was ended by SIGKILL');
});
