import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { packDirectory } from '../../../../shared/source';
import { seededRandom } from '../../../support/seeded-random';
import { edit, SOURCES } from '../support/edited-sources';
import { makeTree } from '../support/make-tree';
import { runAurelis, startAurelis, type RunningAurelis } from '../support/run-aurelis';

const FLAWED = 'export function pay(amount) {\n  return eval(amount);\n}\n';
const READY = /Watching for changes/;

const outside = mkdtempSync(join(tmpdir(), 'aurelis-watch-'));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const running: RunningAurelis[] = [];
afterEach(async () => {
  for (const aurelis of running.splice(0)) {
    aurelis.process.kill('SIGTERM');
    await aurelis.ended;
  }
});

async function watch(directory: string, ...more: string[]): Promise<RunningAurelis> {
  const aurelis = startAurelis(['scan', directory, '--watch', ...more]);
  running.push(aurelis);
  await aurelis.says(READY);
  return aurelis;
}

/** In one step, so that nobody sees half of it. */
function put(directory: string, name: string, text: string): void {
  const written = join(outside, 'written');
  writeFileSync(written, text);
  renameSync(written, join(directory, name));
}

async function interrupt(aurelis: RunningAurelis): Promise<string> {
  aurelis.process.kill('SIGINT');
  const { code, stdout } = await aurelis.ended;
  expect(code).toBe(130);
  return stdout;
}

it('tells what is new in full and what is gone in a line, until Ctrl-C', async () => {
  const directory = makeTree({ 'pay.js': FLAWED });
  const aurelis = await watch(directory);

  put(directory, 'more.js', 'debugger;\n');
  await aurelis.says(/Scanned again/);
  rmSync(join(directory, 'pay.js'));
  await aurelis.says(/(?:Scanned again[^]*){2}/);
  const [first = '', second = '', third = ''] = (await interrupt(aurelis)).split(/^(?=more\.js|gone)/m);

  expect(first).toContain('oxlint/no-eval');
  expect(second).toMatch(
    /^more\.js\n +1:1 +warning .*`debugger`[^]*\n2 findings \(1 error, 1 warning\): 1 new, 0 gone\.\n$/,
  );
  expect(third).toMatch(/^gone {2}pay\.js:2 eval .*\n1 finding \(1 warning\): 0 new, 1 gone\.\n$/);
});

it('sees files in new folders, and other folders in the place of old ones', async () => {
  const directory = makeTree({ 'src/pay.js': FLAWED, 'other/pay.js': 'export const nothing = 1;\n' });
  const aurelis = await watch(directory);

  mkdirSync(join(directory, 'deep/er'), { recursive: true });
  writeFileSync(join(directory, 'deep/er/more.js'), FLAWED);
  await aurelis.prints(/^deep\/er\/more\.js\n[^]*1 new, 0 gone/m);
  renameSync(join(directory, 'src'), join(outside, 'src'));
  renameSync(join(directory, 'other'), join(directory, 'src'));
  await aurelis.prints(/^gone {2}src\/pay\.js:2 /m);
  put(directory, 'src/pay.js', 'debugger;\n');
  await aurelis.prints(/^gone {2}src\/pay\.js:2 [^]*^src\/pay\.js\n[^]*1 new, 0 gone/m);

  expect((await interrupt(aurelis)).match(/^gone/gm)).toHaveLength(1);
});

it('goes on when the settings are wrong for a while', async () => {
  const directory = makeTree({ 'pay.js': FLAWED, '.aurelis.yaml': 'rules:\n  oxlint/no-eval: on\n' });
  const aurelis = await watch(directory);

  put(directory, '.aurelis.yaml', 'rules: [\n');
  await aurelis.says(/aurelis: .*\.aurelis\.yaml/);
  put(directory, '.aurelis.yaml', 'rules:\n  oxlint/no-eval: off\n');
  await aurelis.says(/Scanned again/);

  expect(await interrupt(aurelis)).toMatch(/gone {2}pay\.js:2 /);
});

it('ends with 2 when the directory is gone', async () => {
  const directory = makeTree({ 'pay.js': FLAWED });
  const aurelis = await watch(directory);

  rmSync(directory, { recursive: true });
  const { code, stderr } = await aurelis.ended;

  expect(code).toBe(2);
  expect(stderr).toContain('There is no such directory.');
});

describe('a report that is written', () => {
  it('is that of a scan without a memory, after any edits', async () => {
    const directory = makeTree(SOURCES);
    const report = join(directory, 'report.sarif');
    const flags = ['--format', 'sarif', '--fail-on', 'never', '--no-progress', '--output', report];
    const timeless = (): string => readFileSync(report, 'utf8').replaceAll(/"(?:start|end)TimeUtc": *"[^"]*"/g, '');
    const aurelis = await watch(directory, ...flags);
    const random = seededRandom(7);
    const seen = new Set([timeless()]);

    for (let step = 1; step <= 6; step++) {
      edit(directory, random);
      await aurelis.says(new RegExp(`(?:Scanned again[^]*){${step}}`));
      const watched = timeless();
      await runAurelis(['scan', directory, ...flags, '--no-cache']);

      expect(watched === timeless()).toBe(true);
      seen.add(watched);
    }

    expect(seen.size).toBeGreaterThan(2);
    // Neither its own report nor what others do beside made it scan once more than it was asked for.
    expect((await stderrOf(aurelis)).match(/Scanned again/g)).toHaveLength(6);
  }, 240_000);
});

async function stderrOf(aurelis: RunningAurelis): Promise<string> {
  aurelis.process.kill('SIGTERM');
  return (await aurelis.ended).stderr;
}

it.each([
  ['an archive', ['release.tar.gz', '--watch'], 'An archive does not change'],
  ['a report without a file', ['.', '--watch', '--format', 'json'], '--output'],
])('refuses %s', async (_what, parameters, message) => {
  const directory = makeTree({ 'pay.js': FLAWED });
  writeFileSync(join(directory, 'release.tar.gz'), await buffer(packDirectory(directory)));

  const { code, stderr } = await runAurelis(['scan', ...parameters], { cwd: directory });

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
