import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { AnalysisReport } from '../../../shared/findings';
import { packDirectory } from '../../../shared/source';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const CLEAN = 'export const total = (prices) => prices.length;\n';
const FLAWED = 'export function pay(amount) {\n  debugger;\n  return eval(amount);\n}\n';

const clean = makeTree({ 'clean.js': CLEAN });
const flawed = makeTree({
  'src/pay.js': FLAWED,
  'tools/load.py': 'import pickle\n\ndef load(data):\n    return pickle.loads(data)\n',
  'README.md': '# Shop\n',
});

async function report(args: string[]): Promise<AnalysisReport> {
  const { stdout } = await runAurelis(['scan', ...args, '--format', 'json']);
  return AnalysisReport.parse(JSON.parse(stdout));
}

function withoutTimes(sarif: string): string {
  return sarif.replaceAll(/"(?:start|end)TimeUtc":"[^"]*"/g, '');
}

it('prints the findings and ends with 1', async () => {
  const { code, stdout, stderr } = await runAurelis(['scan', flawed]);

  expect(stdout).toContain('oxlint/no-eval');
  expect(stdout).toContain('src/pay.js');
  expect(stdout).toContain('ruff/S301');
  expect(stderr).toBe('');
  expect(code).toBe(1);
});

it('ends with 0 where nothing is found', async () => {
  const { code, stdout } = await runAurelis(['scan', clean]);

  expect(stdout).toContain('No findings.');
  expect(code).toBe(0);
});

it.each(['json', 'sarif', 'markdown', 'html'])(
  'ends the same way in the format %s, and tells the figures on standard error',
  async (format) => {
    const { code, stdout, stderr } = await runAurelis(['scan', flawed, '--format', format]);

    expect(stdout.length).toBeGreaterThan(500);
    expect(stderr).toMatch(/^\d+ findings \(.*\) in 3 files, 9 lines; 0 paths left out\.\n$/);
    expect(code).toBe(1);
  },
);

it('lets findings below the threshold pass', async () => {
  const { summary } = await report([flawed]);
  const noted = makeTree({ 'page.css': '.a { color: red;\n' });

  expect(summary.byLevel.error).toBeGreaterThan(0);
  expect((await runAurelis(['scan', flawed, '--fail-on', 'never'])).code).toBe(0);
  expect((await runAurelis(['scan', noted])).code).toBe(0);
  expect((await runAurelis(['scan', noted, '--fail-on', 'note'])).code).toBe(1);
});

it('looks only for the kinds that are wanted, without the rules that are not', async () => {
  const security = await report([flawed, '--kinds', 'security']);
  const without = await report([flawed, '--disable-rules', 'oxlint/no-eval, ruff/S301']);

  expect(new Set(security.findings.map(({ kind }) => kind))).toEqual(new Set(['security']));
  expect(security.findings.map(({ ruleId }) => ruleId)).toContain('oxlint/no-eval');
  expect(without.findings.length).toBeGreaterThan(0);
  expect(without.findings.map(({ ruleId }) => ruleId)).not.toContain('oxlint/no-eval');
  expect(without.findings.map(({ ruleId }) => ruleId)).not.toContain('ruff/S301');
});

it('writes the same bytes for the same tree, but for the times', async () => {
  const first = await runAurelis(['scan', flawed, '--format', 'sarif']);
  const second = await runAurelis(['scan', flawed, '--format', 'sarif', '--workers', '1']);

  expect(withoutTimes(second.stdout)).toBe(withoutTimes(first.stdout));
});

it('finds in an archive what it finds in the directory', async () => {
  const folder = makeTree({ 'shop.tar.gz': await buffer(packDirectory(flawed)) });

  const archived = await report([join(folder, 'shop.tar.gz')]);
  const direct = await report([flawed]);

  expect(archived.findings).toEqual(direct.findings);
  expect(archived.files).toEqual(direct.files);
  expect(archived.name).toBe('shop');
});

it('writes a report that it does not take for source the next time', async () => {
  const output = join(flawed, 'report.json');

  const first = await runAurelis(['scan', flawed, '--format', 'json', '--output', output]);
  const firstReport = AnalysisReport.parse(JSON.parse(readFileSync(output, 'utf8')));
  await runAurelis(['scan', '.', '--format', 'json', '--output', 'report.json'], { cwd: flawed });
  const secondReport = AnalysisReport.parse(JSON.parse(readFileSync(output, 'utf8')));
  rmSync(output);

  expect(first.stdout).toBe('');
  expect(first.stderr).toMatch(/^\d+ findings .*\nReport: .*report\.json\n$/);
  expect(first.code).toBe(1);
  expect(secondReport.files).toEqual(firstReport.files);
  expect(secondReport.findings).toEqual(firstReport.findings);
});

it('names a reason once, however many files it left out', async () => {
  const tooLarge = '-- a long comment\n'.repeat(150_000);
  const names = ['a.sql', 'b.sql', 'c.sql', 'd.sql'];
  const large = makeTree({ 'clean.js': CLEAN, ...Object.fromEntries(names.map((name) => [name, tooLarge])) });

  const { stderr } = await runAurelis(['scan', large]);

  expect(stderr).toMatch(
    /^warning: not everything was analysed in full \(4 paths\):\n {2}"a\.sql", "b\.sql" and 2 more, all in the report: larger than the limit.*\n$/,
  );
});

it('never passes over a file in silence', async () => {
  const large = makeTree({ 'clean.js': CLEAN, 'data.sql': '-- a long comment\n'.repeat(150_000) });

  const { code, stdout, stderr } = await runAurelis(['scan', large]);

  expect(stderr).toContain(
    'warning: not everything was analysed in full (1 path):\n  "data.sql": larger than the limit',
  );
  expect(stdout).toContain('data.sql');
  expect(code).toBe(0);
});

it('says which archive is damaged, and ends with 2', async () => {
  const whole = await buffer(packDirectory(flawed));
  const file = join(makeTree({}), 'cut.tar.gz');
  writeFileSync(file, whole.subarray(0, whole.length - 20));

  const { code, stdout, stderr } = await runAurelis(['scan', file]);

  expect(stderr).toMatch(/^aurelis: The archive is cut off/);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
