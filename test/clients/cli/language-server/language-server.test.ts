import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { seededRandom } from '../../../support/seeded-random';
import type { Editor } from '../support/editor';
import { makeTree } from '../support/make-tree';
import { runAurelis } from '../support/run-aurelis';
import { commonEditor, has, hasNo, isEmpty, openEditor, startEditor } from '../support/start-editor';

const FLAWED = 'export function pay(amount) {\n  debugger;\n  return eval(amount);\n}\n';
const UNUSED = 'import os\nimport re\n\nprint(1)\n';
const DEBUGGER = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const common = commonEditor({});

it('shows what is found in documents as they are typed, and takes it back when they are closed', async () => {
  const editor = await startEditor({ 'pay.js': FLAWED, 'other.js': FLAWED });
  const uri = editor.uri('pay.js');

  editor.open(uri, FLAWED, 'javascript');
  const shown = await editor.shows(uri, has('oxlint/no-debugger', 'oxlint/no-eval'));
  editor.type(uri, DEBUGGER, '');
  const after = await editor.shows(uri, hasNo('oxlint/no-debugger'));
  editor.close(uri);
  await editor.shows(uri, isEmpty);

  expect(shown.find(({ code }) => code === 'oxlint/no-eval')).toMatchObject({
    range: { start: { line: 2, character: 9 }, end: { line: 2, character: 13 } },
    severity: 1,
    source: 'aurelis',
    codeDescription: { href: expect.stringMatching(/^https:/) as string },
  });
  expect(after.map(({ code, range }) => [code, range.start.line])).toEqual([['oxlint/no-eval', 1]]);
  expect(await editor.quit()).toBe(0);
});

it('follows data from one file into another, with the way it takes', async () => {
  const files = {
    'package.json': '{ "dependencies": { "express": "5.0.0" } }',
    'app.js':
      "import express from 'express';\nimport { show } from './show.js';\nconst app = express();\napp.get('/', (req, res) => show(req.query.name, res));\n",
    'show.js': 'export function show(name, res) {\n  res.send(`<p>${name}</p>`);\n}\n',
  };
  const editor = await startEditor(files);
  const [show, app] = [editor.uri('show.js'), editor.uri('app.js')];

  editor.open(show, files['show.js'], 'javascript');
  const [found] = await editor.shows(show, (rules) => rules.some((rule) => rule.startsWith('dataflow/')));
  editor.open(app, files['app.js'].replace('req.query.name', "'a name'"), 'javascript');
  await editor.shows(show, isEmpty);

  expect(found?.relatedInformation?.[0]).toMatchObject({ location: { uri: app, range: { start: { line: 3 } } } });
});

it('explains the rules of what is found at a place', async () => {
  const editor = common();
  const uri = editor.uri('explained.js');
  editor.open(uri, FLAWED);
  await editor.shows(uri, has('oxlint/no-eval'));

  const hover = await editor.hover(uri, 2, 10);

  expect(hover).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringMatching(/^### oxlint\/no-eval\n/) as string },
  });
  expect(await editor.hover(uri, 0, 0)).toBeNull();
});

it('shows every file of the workspace where that is wanted, and what changes on the disk', async () => {
  const files = { 'src/pay.js': FLAWED, 'a.py': UNUSED };
  const directory = makeTree(files);
  const editor = openEditor({ directories: [directory], settings: { scope: 'workspace', minimumLevel: 'error' } });
  const uri = editor.uri('src/pay.js');
  await editor.initialized;

  const shown = await editor.shows(uri, has('oxlint/no-eval'));
  writeFileSync(join(directory, 'src/more.js'), FLAWED);
  await editor.shows(editor.uri('src/more.js'), has('oxlint/no-eval'));
  rmSync(join(directory, 'src/pay.js'));
  await editor.shows(uri, isEmpty);
  editor.notify('workspace/didChangeConfiguration', {
    settings: { aurelis: { scope: 'workspace', disableRules: ['oxlint/no-eval'] } },
  });
  await editor.shows(
    editor.uri('src/more.js'),
    (rules) => has('oxlint/no-debugger')(rules) && hasNo('oxlint/no-eval')(rules),
  );
  editor.notify('workspace/didChangeConfiguration', { settings: { aurelis: {} } });
  await editor.shows(editor.uri('src/more.js'), isEmpty);

  expect(shown.every(({ severity }) => severity === 1)).toBe(true);
});

it('looks at documents that lie in no folder, and at those that were never saved', async () => {
  const outside = makeTree({ 'beside.js': FLAWED });
  const editor = common();
  const single = pathToFileURL(join(outside, 'new file.js')).href;

  editor.open(single, FLAWED);
  editor.open('untitled:Untitled-1', UNUSED, 'python');
  editor.open('git:/a.py?ref', UNUSED, 'python');
  await editor.shows(single, has('oxlint/no-eval'));
  await editor.shows('untitled:Untitled-1', has('ruff/F401'));
  const actions = await editor.actions('untitled:Untitled-1', 'ruff/F401', ['quickfix']);

  expect(actions[0]?.edit).toBeDefined();
});

it('shows a file by the innermost of its folders alone', async () => {
  const directory = makeTree({
    'outer.js': FLAWED,
    'in/pay.js': FLAWED,
    'in/.aurelis.yaml': 'rules: { oxlint/no-eval: off }\n',
  });
  const editor = openEditor({ directories: [directory, join(directory, 'in')], settings: { scope: 'workspace' } });
  const [outer, inner] = [editor.uri('outer.js'), editor.uri('in/pay.js')];

  await editor.shows(inner, (rules) => has('oxlint/no-debugger')(rules) && hasNo('oxlint/no-eval')(rules));
  await editor.shows(outer, has('oxlint/no-eval'));
  writeFileSync(join(directory, 'outer.js'), 'debugger;\n');
  await editor.shows(outer, hasNo('oxlint/no-eval'));

  await editor.shows(inner, hasNo('oxlint/no-eval'));
  expect(editor.everShown(inner)).not.toContain('oxlint/no-eval');
});

it('moves documents to the folders that come and go', async () => {
  const directory = makeTree({ 'pay.js': FLAWED, '.aurelis.yaml': 'rules: { oxlint/no-eval: off }\n' });
  const folder = { uri: pathToFileURL(directory).href, name: 'more' };
  const uri = pathToFileURL(join(directory, 'pay.js')).href;
  const editor = await startEditor({});
  const change = (event: object): void => editor.notify('workspace/didChangeWorkspaceFolders', { event });

  editor.open(uri, FLAWED);
  await editor.shows(uri, has('oxlint/no-eval'));
  change({ added: [folder], removed: [] });
  await editor.shows(uri, (rules) => has('oxlint/no-debugger')(rules) && hasNo('oxlint/no-eval')(rules));
  change({ added: [], removed: [folder] });

  await editor.shows(uri, has('oxlint/no-eval'));
});

it('says what is wrong with settings, and goes on', async () => {
  const directory = makeTree({ 'pay.js': FLAWED, '.aurelis.yaml': 'rules: [\n' });
  const editor = openEditor({ directories: [directory], settings: { scoop: 'open', kinds: [] } });
  const uri = editor.uri('pay.js');
  editor.open(uri, FLAWED);

  await editor.says(/The settings of the language server are not right: .*"kinds"/);
  await editor.says(/\.aurelis\.yaml/);
  writeFileSync(join(directory, '.aurelis.yaml'), 'rules: { oxlint/no-eval: off }\n');
  await editor.shows(uri, (rules) => has('oxlint/no-debugger')(rules) && hasNo('oxlint/no-eval')(rules));
  editor.notify('workspace/didChangeConfiguration', { settings: { aurelis: { enableRules: ['ruff/F4011'] } } });
  await editor.says(/There is no rule ruff\/F4011\. Did you mean/);
});

it('shows after any edits what a scan of the text finds', async () => {
  const random = seededRandom(11);
  const lines = [
    'debugger;',
    "é('😀'); eval(a);",
    'if (a == b) {}\r',
    '// more',
    'var a = 1;',
    '',
    '\tthrow 1;',
    '/* eval(a) */ eval(b);',
  ];
  const editor = common();
  const uri = editor.uri('typed.js');
  editor.open(uri, 'eval(a);\ndebugger;\n'.repeat(20));

  for (let step = 0; step < 60; step++) {
    const line = random(editor.text(uri).split('\n').length - 1);
    const start = { line, character: 0 };
    const end = { line: line + random(2), character: 0 };
    editor.type(uri, { start, end }, random(4) === 0 ? '' : `${lines[random(lines.length)]}\n`);
  }
  const shown = await editor.shows(uri, () => true);
  const saved = makeTree({ 'a.js': editor.text(uri) });
  const scanned = await runAurelis(['scan', saved, '--format', 'json', '--no-cache']);

  const { findings } = JSON.parse(scanned.stdout) as {
    findings: { ruleId: string; region: { startLine: number; startColumn: number } }[];
  };
  expect(findings.length).toBeGreaterThan(3);
  expect(shown.map(({ code, range }) => [code, range.start.line + 1, range.start.character + 1])).toEqual(
    findings.map(({ ruleId, region }) => [ruleId, region.startLine, region.startColumn]),
  );
});

it('lives through texts and messages that nobody should send', async () => {
  const editor = await startEditor({});
  const uri = editor.uri('a.js');
  editor.open(editor.uri('huge.js'), 'a();\n'.repeat(1_000_000));
  editor.open(editor.uri('binary.js'), '\0\u0001'.repeat(10_000));
  editor.open('file://elsewhere/share/a.js', FLAWED);
  editor.open('file:///%zz', FLAWED);
  editor.open('', FLAWED);
  editor.notify('textDocument/didChange', { textDocument: { uri: 'file:///nothing', version: 2 }, contentChanges: [] });
  editor.notify('workspace/didChangeConfiguration', { settings: null });
  editor.notify('workspace/didChangeConfiguration', { settings: { aurelis: [1] } });
  editor.open(uri, FLAWED);

  await editor.shows(uri, has('oxlint/no-eval'));
  editor.type(uri, START, '// more\n');

  await editor.shows(uri, has('oxlint/no-eval'));
});

it.each([
  ['an editor that dies', (editor: Editor) => editor.die(), 1],
  ['a signal', (editor: Editor) => editor.kill('SIGTERM'), 143],
])('ends with %s', async (_what, end, code) => {
  const editor = await startEditor({ 'pay.js': FLAWED });

  expect(await end(editor)).toBe(code);
});

it('tells whoever types it that an editor is to start it', async () => {
  const { code, stderr, stdout } = await runAurelis(['lsp', '--help']);

  expect(code).toBe(0);
  expect(stdout).toContain('docs/editors.md');
  expect(stderr).toBe('');
});
