import { join } from 'node:path';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const tree = makeTree({ 'a.js': 'debugger;\n' });
const ESCAPE = '\u001B[';

it.each<[string, boolean, string[], Record<string, string>]>([
  ['on a terminal', true, [], {}],
  ['with --no-color', false, ['--no-color'], {}],
  ['with NO_COLOR', false, [], { NO_COLOR: '1' }],
  ['with an empty NO_COLOR', true, [], { NO_COLOR: '' }],
  ['on a dumb terminal', false, [], { TERM: 'dumb' }],
])('%s paints: %s', async (_name, isPainted, args, env) => {
  const nodeFlags = ['--require', join(__dirname, 'support/fake-terminal.cjs')];

  const { stdout } = await runAurelis(['scan', tree, '--no-progress', ...args], { env, nodeFlags });

  expect(stdout.includes(ESCAPE)).toBe(isPainted);
});

it('paints nothing that goes into a pipe', async () => {
  const { stdout } = await runAurelis(['scan', tree]);

  expect(stdout).not.toContain(ESCAPE);
});
