import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnalysisReport } from '../../../shared/findings';
import { makeTree } from './support/make-tree';
import { runAurelis } from './support/run-aurelis';

const SETTINGS = `
rules: { oxlint/no-debugger: off }
ignore: [legacy/]
suppressions: [{ rules: [oxlint/no-eval], paths: [src/old.js], reason: rewritten next year }]
gate: [{ metric: findings, level: error, max: 0 }]
`;
const FILES = {
  '.aurelis.yaml': SETTINGS,
  'src/a.js': 'export const a = 1;\ndebugger;\n',
  'src/old.js': 'eval(a);\n',
  'legacy/b.js': 'eval(b);\n',
};

const shown = (text: string) =>
  AnalysisReport.parse(JSON.parse(text)).findings.map(
    (one) => `${one.path} ${one.ruleId} ${one.suppression === undefined ? (one.baselineState ?? '') : 'suppressed'}`,
  );

it('goes by the settings of the repository', async () => {
  const { code, stdout } = await runAurelis(['scan', makeTree(FILES), '--format', 'json']);

  expect(shown(stdout)).toEqual(['src/old.js oxlint/no-eval suppressed']);
  expect(code).toBe(0);
});

it('goes by the command line before the file', async () => {
  const tree = makeTree({ ...FILES, '.aurelis.yaml': 'rules: { oxlint/no-eval: on }\n' });

  const { stdout } = await runAurelis(['scan', tree, '--format', 'json', '--disable-rules', 'oxlint/no-eval']);

  expect(shown(stdout)).toEqual(['src/a.js oxlint/no-debugger ']);
});

it('ends with 2 for settings that cannot be understood, and says where', async () => {
  const tree = makeTree({ ...FILES, '.aurelis.yaml': 'kinds: [security]\ngaet: []\n' });

  const { code, stdout, stderr } = await runAurelis(['scan', tree]);

  expect(stderr).toContain('gaet: line 2: is not a setting; did you mean gate?');
  expect([code, stdout]).toEqual([2, '']);
});

it('ends with 2 before anything is analysed for a weakness that there is not, and says what is meant', async () => {
  const settings = 'dataflow:\n  sinks:\n    - { call: run, weakness: comand-injection }\n';
  const tree = makeTree({ ...FILES, '.aurelis.yaml': settings });

  const { code, stdout, stderr } = await runAurelis(['scan', tree]);

  expect(stderr).toContain('sinks[0].weakness: line 3: there is no such weakness; did you mean command-injection?');
  expect([code, stdout]).toEqual([2, '']);
});

it('ends with 1 when the gate is not passed, and says why', async () => {
  const passing = makeTree(FILES);
  const failing = makeTree({ ...FILES, 'src/new.js': 'eval(c);\n' });
  const unmeasured = makeTree({ ...FILES, '.aurelis.yaml': 'gate: [{ metric: coverage-on-new-code, min: 80 }]\n' });

  const results = await Promise.all(
    [passing, failing, unmeasured].map((tree) => runAurelis(['scan', tree, '--gate', '--format', 'json'])),
  );

  expect(results.map(({ code }) => code)).toEqual([0, 1, 1]);
  expect(results[1]?.stderr).toContain('failed: at most 0 findings of level error (1)');
  expect(results[2]?.stderr).toContain('not measured: at least 80 %');
});

it('reads a baseline that PowerShell wrote', async () => {
  const tree = makeTree({ 'a.js': 'debugger;\n' });
  const baseline = join(makeTree({}), 'main.json');
  const { stdout } = await runAurelis(['scan', tree, '--format', 'json']);
  writeFileSync(baseline, `\uFEFF${stdout}`, 'utf16le');

  const again = await runAurelis(['scan', tree, '--baseline', baseline, '--format', 'json']);

  expect(again.code).toBe(0);
  expect(shown(again.stdout)).toEqual(['a.js oxlint/no-debugger unchanged']);
});

it('says of a baseline in half a character that it is none', async () => {
  const baseline = join(makeTree({}), 'main.json');
  writeFileSync(baseline, Buffer.from([0xff, 0xfe, 0x7b]));

  const { code, stderr } = await runAurelis(['scan', makeTree({ 'a.js': 'a();\n' }), '--baseline', baseline]);

  expect(code).toBe(2);
  expect(stderr).toContain('main.json cannot be read: it begins like UTF-16 and is none.');
});

it('fails by new findings alone when there is a baseline', async () => {
  const tree = makeTree({ 'a.js': 'eval(a);\n' });
  const baseline = join(tree, 'main.json');
  await runAurelis(['scan', tree, '--format', 'json', '--output', baseline]);

  const same = await runAurelis(['scan', tree, '--baseline', baseline, '--gate', '--fail-on', 'note']);
  writeFileSync(join(tree, 'b.js'), '\neval(b, 1);\n');
  const more = await runAurelis(['scan', tree, '--baseline', baseline, '--format', 'json']);

  expect([same.code, more.code]).toEqual([0, 1]);
  expect(same.stdout).toContain('Compared with main.json: 0 new');
  expect(shown(more.stdout).filter((line) => line.includes('no-eval'))).toEqual([
    'a.js oxlint/no-eval unchanged',
    'b.js oxlint/no-eval new',
  ]);
});

it('takes over the results of another tool', async () => {
  const tree = makeTree({ 'a.js': 'export const a = 1;\n' });
  const result = (uri: string) => ({
    ruleId: 'todo',
    message: { text: 'Do it.' },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }],
  });
  const run = { tool: { driver: { name: 'Other' } }, results: [result('a.js'), result('../../etc/passwd')] };
  const sarif = join(tree, 'other.sarif');
  writeFileSync(sarif, JSON.stringify({ version: '2.1.0', runs: [run] }));

  const { stdout } = await runAurelis(['scan', tree, '--import', sarif, '--format', 'json']);

  expect(shown(stdout)).toEqual(['a.js other/todo ']);
  expect(AnalysisReport.parse(JSON.parse(stdout)).skipped).toContainEqual({
    path: 'other.sarif',
    reason: 'not-imported',
    detail: '1 × outside the repository',
  });
});

it('takes over the reports that the settings name, ignored by git or not, and says which there are none of', async () => {
  const location = { physicalLocation: { artifactLocation: { uri: 'src/a.js' }, region: { startLine: 1 } } };
  const result = { ruleId: 'todo', message: { text: 'Do it.' }, locations: [location] };
  const sarif = { version: '2.1.0', runs: [{ tool: { driver: { name: 'Other' } }, results: [result] }] };
  const tree = makeTree({
    '.aurelis.yaml': "import: ['reports/*.sarif', 'gone/*.sarif']\n",
    '.gitignore': '*.sarif\n',
    'src/a.js': 'export const a = 1;\n',
    'reports/other.sarif': JSON.stringify(sarif),
  });

  const { code, stdout } = await runAurelis(['scan', tree, '--format', 'json']);

  expect(shown(stdout)).toEqual(['src/a.js other/todo ']);
  const { skipped, files } = AnalysisReport.parse(JSON.parse(stdout));
  expect(files.map(({ path }) => path)).not.toContain('reports/other.sarif');
  expect(skipped).toContainEqual({
    path: 'gone/*.sarif',
    reason: 'not-imported',
    detail: 'no file of the source matches',
  });
  expect(code).toBe(0);
});

it('shows which settings count and where they come from', async () => {
  const { code, stdout } = await runAurelis(['config', makeTree(FILES), '--json', '--kinds', 'security']);

  expect(JSON.parse(stdout)).toMatchObject({
    kinds: { value: ['security'], from: 'flag' },
    ignore: { value: ['legacy/'], from: 'file' },
    licences: { from: 'default' },
  });
  expect(code).toBe(0);
});

it.each([
  ['a baseline that is not there', ['--baseline', 'gone.json'], /gone\.json cannot be read/],
  ['a baseline that is none', ['--baseline', __filename], /is not JSON/],
  ['an import that is none', ['--import', __filename], /is not JSON/],
  ['a report of the source that is none', [], /src\/old\.js is not JSON/, "import: ['src/o*.js']\n"],
])('ends with 2 for %s', async (_what, args, message, settings = SETTINGS) => {
  const tree = makeTree({ ...FILES, '.aurelis.yaml': settings });
  const { code, stderr } = await runAurelis(['scan', tree, ...args]);

  expect(stderr).toMatch(message);
  expect(code).toBe(2);
});
