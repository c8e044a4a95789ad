import { CAPABILITIES } from '../support/editor';
import { commonEditor, has, hasNo, isEmpty, startEditor } from '../support/start-editor';

const UNUSED = 'import os\nimport re\n\nprint(1)\n';
/** What the fix of one rule would bring is a finding of another, which is off as a rule. */
const HARMED = 'def f(a):\n    try:\n        a()\n    except ValueError:\n        TypeError("no")\n';
const SETTINGS = { '.aurelis.yaml': 'rules: { ruff/B904: on }\n' };

const common = commonEditor(SETTINGS);

it('offers a fix that was tried out, and all of a rule', async () => {
  const editor = common();
  const uri = editor.uri('unused.py');
  editor.open(uri, UNUSED, 'python');
  await editor.shows(uri, has('ruff/F401'));

  const actions = await editor.actions(uri, 'ruff/F401');
  const [all] = await editor.actions(uri, 'ruff/F401', ['source.fixAll']);

  expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
    [expect.stringMatching(/\(ruff\/F401\)$/), true],
    ['Fix all 2 of ruff/F401 in this file', undefined],
    ['Ignore ruff/F401 here, with a reason', undefined],
  ]);
  if (actions[0] === undefined || all === undefined) throw new Error('There is nothing to choose.');
  editor.choose(uri, actions[0]);
  await editor.shows(uri, has('ruff/F401'));
  expect(editor.text(uri)).toBe('import re\n\nprint(1)\n');
  const [rest] = await editor.actions(uri, 'ruff/F401', ['source.fixAll.aurelis']);
  if (rest === undefined) throw new Error('There is nothing to choose.');
  editor.choose(uri, rest);
  await editor.shows(uri, isEmpty);
  expect(editor.text(uri).trim()).toBe('print(1)');
});

it('tells why a fix is not offered that does harm', async () => {
  const editor = common();
  const uri = editor.uri('harmed.py');
  editor.open(uri, HARMED, 'python');
  await editor.shows(uri, has('ruff/PLW0133'));

  const [fix] = await editor.actions(uri, 'ruff/PLW0133', ['quickfix']);

  expect(fix?.disabled?.reason).toContain('it brings a finding of ruff/B904');
  expect(fix?.edit).toBeUndefined();
});

it('says no more than an editor understands', async () => {
  const editor = await startEditor(SETTINGS, { capabilities: {} });
  const [uri, harmed] = [editor.uri('a.py'), editor.uri('harmed.py')];
  editor.open(uri, UNUSED, 'python');
  editor.open(harmed, HARMED, 'python');
  await editor.shows(uri, has('ruff/F401'));
  await editor.shows(harmed, has('ruff/PLW0133'));

  const [fix, ...others] = await editor.actions(uri, 'ruff/F401');

  expect(fix?.edit?.documentChanges).toBeUndefined();
  expect(fix?.edit?.changes?.[uri]).toEqual([
    { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, newText: '' },
  ]);
  expect(others.map(({ title }) => title)).toEqual(['Fix all 2 of ruff/F401 in this file']);
  expect(await editor.actions(harmed, 'ruff/PLW0133')).toEqual([]);
});

it.each([
  ['a.py', 'import os\r\n\r\nprint(1)\r\n', 'ruff/F401', '# aurelis-ignore ruff/F401 -- \r\n'],
  [
    'a.jsx',
    'export const a = (b) => (\n  <div>\n    {eval(b)}\n  </div>\n);\n',
    'oxlint/no-eval',
    '    {/* aurelis-ignore oxlint/no-eval --  */}\n',
  ],
  [
    'a.css',
    'a {\n  color: red;\n  color: red;\n}\n',
    'css/duplicate-property',
    '  /* aurelis-ignore css/duplicate-property --  */\n',
  ],
])('ignores a finding of %s once a reason is given', async (name, text, rule, comment) => {
  const editor = common();
  const uri = editor.uri(name);
  editor.open(uri, text);
  await editor.shows(uri, has(rule));

  const actions = await editor.actions(uri, rule, ['quickfix']);
  const ignore = actions.find(({ title }) => title === `Ignore ${rule} here, with a reason`);
  if (ignore === undefined) throw new Error('It cannot be ignored.');
  const resolved = await editor.resolve(ignore);
  editor.choose(uri, resolved);

  expect(editor.text(uri)).toContain(comment);
  await editor.shows(uri, has(rule, 'suppression/without-reason'));
  const line = editor
    .text(uri)
    .split('\n')
    .findIndex((one) => one.includes('aurelis-ignore'));
  const character = editor.text(uri).split('\n')[line]?.indexOf(' -- ') ?? 0;
  editor.type(uri, { start: { line, character: character + 4 }, end: { line, character: character + 4 } }, 'it may');
  await editor.shows(uri, hasNo(rule));
  await expect(editor.resolve(ignore)).rejects.toThrow('The document has changed');
});

it('leaves the cursor where the reason goes, in an editor that can', async () => {
  const workspace = { ...CAPABILITIES.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } };
  const editor = await startEditor({}, { capabilities: { ...CAPABILITIES, workspace } });
  const uri = editor.uri('a.jsx');
  editor.open(uri, 'debugger;\n');
  await editor.shows(uri, has('oxlint/no-debugger'));

  const actions = await editor.actions(uri, 'oxlint/no-debugger');
  const { edit } = await editor.resolve(actions.find(({ title }) => title.startsWith('Ignore')) ?? { title: '' });

  expect(edit?.documentChanges?.[0]).toMatchObject({
    edits: [{ snippet: { kind: 'snippet', value: '// aurelis-ignore oxlint/no-debugger -- ${1:reason}\n' } }],
  });
});

it('says so where no comment can stand', async () => {
  const editor = common();
  const uri = editor.uri('a.json');
  editor.open(uri, '{\n  "a": 1,\n  "a": 2\n}\n');
  const [found] = await editor.shows(uri, (rules) => rules.length > 0);

  const actions = await editor.actions(uri, String(found?.code));
  const ignore = actions.find(({ title }) => title.startsWith('Ignore')) ?? { title: '' };

  await expect(editor.resolve(ignore)).rejects.toThrow('under "suppressions" of .aurelis.yaml');
});
