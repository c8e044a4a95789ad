import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vsixFiles } from '../../../tools/package/vsix-files';
import { targetOfThisMachine } from '../../../tools/package/vsix-target';
import { makeTree } from '../cli/support/make-tree';
import { has, startEditor } from '../cli/support/start-editor';

const ROOT = join(__dirname, '../../..');

it('finds all that the command line finds with the files of the package alone', async () => {
  const extension = makeTree({});
  for (const { from, to } of vsixFiles(ROOT, targetOfThisMachine())) {
    mkdirSync(dirname(join(extension, to)), { recursive: true });
    copyFileSync(join(ROOT, from), join(extension, to));
  }
  const files = {
    'package.json': '{ "dependencies": { "express": "5.0.0" } }',
    // By oxlint, which is a program of its own; by data that is followed; by WebAssembly; by a grammar.
    'app.js':
      "import express from 'express';\nconst app = express();\napp.get('/', (req, res) => {\n  debugger;\n  res.send(`<p>${req.query.name}</p>`);\n});\n",
    'a.py': 'import os\n\nprint(1)\n',
    'a.go': 'package main\n\nfunc main( {\n',
  };
  const editor = await startEditor(files, { program: join(extension, 'server/aurelis.js') });

  for (const [name, text] of Object.entries(files)) editor.open(editor.uri(name), text);

  await editor.shows(editor.uri('app.js'), (rules) => {
    return has('oxlint/no-debugger')(rules) && rules.some((rule) => rule.startsWith('dataflow/'));
  });
  await editor.shows(editor.uri('a.py'), has('ruff/F401'));
  await editor.shows(editor.uri('a.go'), has('syntax/error'));
  const [fix] = await editor.actions(editor.uri('a.py'), 'ruff/F401', ['quickfix']);
  expect(fix?.edit).toBeDefined();
  expect(await editor.quit()).toBe(0);
});
