import { join } from 'node:path';
import { progressText } from '../../../clients/cli/src/output/progress-text';
import { KEY, runView, startFakeService, success } from './support/fake-service';
import { makeTree } from './support/make-tree';
import { runAurelis, type Outcome } from './support/run-aurelis';

const tree = makeTree({ 'a.js': 'export const a = 1;\n', 'b.py': 'b = 1\n' });
const HIDE_CURSOR = '\u001B[?25l';
const SHOW_CURSOR = '\u001B[?25h';

function onTerminal(args: string[]): Promise<Outcome> {
  return runAurelis(args, { nodeFlags: ['--require', join(__dirname, 'support/fake-terminal.cjs')] });
}

it('draws a bar on a terminal and takes it away again', async () => {
  const { code, stdout, stderr } = await onTerminal(['scan', tree, '--format', 'json']);

  const withoutBar = stderr.slice(stderr.lastIndexOf(SHOW_CURSOR));
  expect(stderr).toContain(HIDE_CURSOR);
  expect(stderr).toContain('░ 0/2 files');
  expect(stderr).toContain('█ 2/2 files');
  expect(withoutBar).toMatch(/\d+ findings/);
  expect(withoutBar).not.toMatch(/[█░]/);
  expect(() => void JSON.parse(stdout)).not.toThrow();
  expect(code).toBe(0);
});

it('begins with the first files while the others are still being read', async () => {
  const many = makeTree(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.py`, 'a = 1\n'])));

  const { stderr } = await onTerminal(['scan', many, '--format', 'json']);

  expect(stderr).toContain('░ 0/64 files');
  expect(stderr).toContain('█ 300/300 files');
});

it('draws the files of a run, and keeps the lines that stay apart from the bar', async () => {
  const service = await startFakeService(({ method, path }, count) =>
    method === 'GET' && path.startsWith('/api/v1/runs/run_') && !path.endsWith('json') && count < 4
      ? success(runView({ state: 'running' }))
      : undefined,
  );

  const { stderr } = await onTerminal(['analyze', tree, '--url', service.url, '--key', KEY]);
  await service.stop();

  expect(stderr).toContain('Run running ██████████████████░░░░░░░░░░░░ 3/5 files');
  expect(stderr).toMatch(/Run run_\w+ accepted\.\n/);
  expect(stderr.split(HIDE_CURSOR)).toHaveLength(stderr.split(SHOW_CURSOR).length);
});

it('draws nothing on a terminal when no progress is wanted', async () => {
  const { stderr } = await onTerminal(['scan', tree, '--no-progress']);

  expect(stderr).toBe('');
});

it.each([
  [{ label: 'Analysing', done: 0, total: 4, unit: 'files' }, 'Analysing ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0/4 files'],
  [{ label: 'Analysing', done: 4, total: 4, unit: 'files' }, 'Analysing ██████████████████████████████ 4/4 files'],
  [{ label: 'Analysing', done: 9, total: 4, unit: 'files' }, 'Analysing ██████████████████████████████ 9/4 files'],
  [{ label: 'Run planned', done: 0, total: 0, unit: 'files' }, 'Run planned ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0/0 files'],
  [{ label: 'Uploading', done: 12, unit: 'kB' }, 'Uploading 12 kB'],
])('shows %j', (step, text) => {
  const shown = progressText(step);

  expect(shown).toBe(text);
});
