import { dataflowFindings } from '../../../../support/dataflow-findings';

type Files = Readonly<Record<string, string>>;

const NODE = { 'package.json': '{ "name": "tools", "main": "./index.js" }' };
const PYTHON = { 'pyproject.toml': '[project]\nname = "tools"' };
const JAVA = { 'pom.xml': '<project><artifactId>tools</artifactId></project>' };

async function found(files: Files): Promise<string[]> {
  return (await dataflowFindings(files)).map(({ ruleId }) => ruleId.replace('dataflow/', ''));
}

const EXEC = `const { exec } = require('child_process');`;

it.each<[name: string, weakness: string, flagged: Files, clean: Files]>([
  [
    'a function of the main module',
    'command-injection',
    { ...NODE, 'index.js': `${EXEC} exports.copy = (name) => exec('cp ' + name + ' /tmp');` },
    { ...NODE, 'index.js': `${EXEC} exports.copy = (name) => exec('cp a /tmp', name);` },
  ],
  [
    'a command that is meant to be one',
    'command-injection',
    { ...NODE, 'index.js': `${EXEC} exports.run = (command) => exec('nice ' + command);` },
    { ...NODE, 'index.js': `${EXEC} exports.run = (command) => exec(command);` },
  ],
  [
    'a function by way of another module',
    'command-injection',
    {
      ...NODE,
      'index.js': `module.exports = require('./lib/copy');`,
      'lib/copy.js': `${EXEC} module.exports = { copy(name) { exec('cp ' + name); } };`,
    },
    {
      ...NODE,
      'index.js': `exports.size = 1;`,
      'lib/copy.js': `${EXEC} module.exports = { copy(name) { exec('cp ' + name); } };`,
    },
  ],
  [
    'a method of a class that is exported',
    'command-injection',
    { ...NODE, 'index.js': `${EXEC} exports.Tool = class { copy(name) { exec('cp ' + name); } };` },
    { ...NODE, 'index.js': `${EXEC} exports.Tool = class { _copy(name) { exec('cp ' + name); } };` },
  ],
  [
    'a module in TypeScript that another is built from',
    'command-injection',
    {
      'package.json': '{ "name": "tools", "main": "dist/index.js" }',
      'src/index.ts': `import { exec } from 'child_process'; export function copy(name: string) { exec('cp ' + name); }`,
    },
    {
      'package.json': '{ "name": "tools", "main": "dist/index.js" }',
      'src/index.ts': `import { exec } from 'child_process'; export function copy(name: number) { exec('cp ' + name); }`,
    },
  ],
  [
    'a library in a repository with a program',
    'command-injection',
    {
      'package.json': '{ "private": true }',
      'packages/a/package.json': '{ "name": "a" }',
      'packages/a/index.js': `${EXEC} exports.copy = (name) => exec('cp ' + name);`,
    },
    {
      'package.json': '{ "name": "tools" }',
      'packages/a/package.json': '{ "private": true }',
      'packages/a/index.js': `${EXEC} exports.copy = (name) => exec('cp ' + name);`,
    },
  ],
  [
    'objects that are merged',
    'prototype-pollution',
    {
      ...NODE,
      'index.js': `module.exports = function set(object, path, value) { const [first, second] = path.split('.'); object[first][second] = value; };`,
    },
    {
      ...NODE,
      'index.js': `module.exports = function set(object, path, value) { const [first, second] = path.split('.'); object.a[second] = value; };`,
    },
  ],
  [
    'a function of Python',
    'command-injection',
    { ...PYTHON, 'tools/copy.py': `import os\ndef copy(name):\n    os.system('cp ' + name)\n` },
    { ...PYTHON, 'tools/copy.py': `import os\ndef _copy(name):\n    os.system('cp ' + name)\n` },
  ],
  [
    'a method of Python, called on an object',
    'sql-injection',
    {
      ...PYTHON,
      'tools/store.py': `import sqlite3\nclass Store:\n    def find(self, name):\n        sqlite3.connect('a').execute("select * from t where n = '%s'" % name)\n`,
    },
    {
      ...PYTHON,
      'tools/_store.py': `import sqlite3\nclass Store:\n    def find(self, name):\n        sqlite3.connect('a').execute("select * from t where n = '%s'" % name)\n`,
    },
  ],
  [
    'a method of Java that all see',
    'command-injection',
    {
      ...JAVA,
      'src/main/java/Tool.java': `public class Tool { public void copy(String name) throws Exception { Runtime.getRuntime().exec("cp " + name); } }`,
    },
    {
      ...JAVA,
      'src/main/java/Tool.java': `public class Tool { void copy(String name) throws Exception { Runtime.getRuntime().exec("cp " + name); } }`,
    },
  ],
])('what others give to %s may come from anywhere: %s', async (_name, weakness, flagged, clean) => {
  expect(await found(flagged)).toContain(weakness);
  expect(await found(clean)).not.toContain(weakness);
});

it('is told as a note of low confidence, and not at all where the settings say so', async () => {
  const files = { ...NODE, 'index.js': `${EXEC} exports.copy = (name) => exec('cp ' + name);` };

  const [finding] = await dataflowFindings(files);

  expect(finding).toMatchObject({
    level: 'note',
    confidence: 'low',
    message: 'A parameter of a function that others call runs as a shell command.',
  });
  expect(await dataflowFindings(files, { libraries: false })).toEqual([]);
});

it('says nothing else of functions that nobody calls', async () => {
  const hash = (parameters: string) =>
    `public class Tool { public void hash(${parameters}) throws Exception { String a = "MD5"; if (b > 1) a = "SHA-256"; java.security.MessageDigest.getInstance(a); }
    public static void use() throws Exception { new Tool().hash(2); } }`;

  expect(await found({ ...JAVA, 'src/main/java/Tool.java': hash('int b') })).toEqual([]);
});

it('says nothing of what only servers have to mind', async () => {
  const program = `exports.log = (text) => console.log(text); exports.get = (url) => fetch('http://' + url);`;

  expect(await found({ ...NODE, 'index.js': program })).toEqual([]);
});

it('is followed less far than what a server is asked', async () => {
  const steps = Array.from({ length: 1_200 }, (_, index) => `log(${index});`).join(' ');
  const library = (more: string) => `${EXEC} exports.copy = (name) => { ${more} exec('cp ' + name); };`;
  const server = `${EXEC} require('express')().get('/', (request) => { ${steps} exec('cp ' + request.query.name); });`;

  expect(await found({ ...NODE, 'index.js': library('') })).toEqual(['command-injection']);
  expect(await found({ ...NODE, 'index.js': library(steps) })).toEqual([]);
  expect(await found({ 'app.js': server })).toEqual(['command-injection']);
});
