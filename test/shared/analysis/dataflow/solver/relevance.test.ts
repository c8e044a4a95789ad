import type { DataflowLanguage } from '../../../../../shared/analysis/dataflow/ir';
import { FRAMEWORKS } from '../../../../../shared/analysis/dataflow/models';
import { modelWords } from '../../../../../shared/analysis/dataflow/solver/model-words';
import { Program } from '../../../../../shared/analysis/dataflow/solver/program';
import { Relevance } from '../../../../../shared/analysis/dataflow/solver/relevance';
import { dataflowFindings } from '../../../../support/dataflow-findings';
import { lowerFiles } from '../../../../support/follow-data';

async function rootsIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const wordsOf = (language: DataflowLanguage) =>
    modelWords(
      FRAMEWORKS.filter((one) => one.language === language),
      [],
      language,
    );
  const words = { javascript: wordsOf('javascript'), python: wordsOf('python'), java: wordsOf('java') };
  const program = new Program(await lowerFiles(files));
  const relevance = new Relevance(program, words, new Set(), () => undefined);
  return [...relevance.origins().keys()]
    .map((place) => program.at(place))
    .flatMap(({ unit, id }) => (id === 0 ? [] : unit.name));
}

it('begins where data comes in that somebody minds', async () => {
  const run = `import os\nimport sys\n\ndef run():\n    os.system(sys.argv[1])\n`;
  const show = `import sys\n\ndef show():\n    print(sys.argv[1])\n`;

  expect(await rootsIn({ 'run.py': run, 'show.py': show })).toEqual(['run']);
});

it('does not begin where only another kind of data is minded', async () => {
  const text = `import os\nimport random\n\ndef run():\n    os.system(random.choice(['a', 'b']))\n`;

  expect(await rootsIn({ 'app.py': text })).toEqual([]);
});

it('knows no place of a library that the program never names', async () => {
  const source = (library: string) => `import sys\n${library}\ndef run(client):\n    client.query(sys.argv[1])\n`;

  expect(await rootsIn({ 'app.py': source('') })).toEqual([]);
  expect(await rootsIn({ 'app.py': source('import duckdb\n') })).toEqual(['run']);
});

it('takes a member for no module of its name', async () => {
  const program = (first: string) => `${first}\nfunction run(node) { eval(node.arg({})); }`;

  expect(await rootsIn({ 'app.js': program('') })).toEqual([]);
  expect(await rootsIn({ 'app.js': program(`const arg = require('arg');`) })).toEqual(['run']);
});

it('minds whatever is written under a key that is computed', async () => {
  const program = (target: string) => `function keep(box, field) { ${target} = process.argv[2]; return box; }`;

  expect(await rootsIn({ 'app.js': program('box.field') })).toEqual([]);
  expect(await rootsIn({ 'app.js': program('box[field]') })).toEqual(['keep']);
});

const OWN_URL = 'package shop.net;\npublic class URL { public URL(String text) {} }\n';

/** Constructs a `URL` in a file of a package, which sees it by an import. */
function callOf({ inPackage, imports }: { readonly inPackage: string; readonly imports: string }): string {
  return `package ${inPackage};\n${imports}\nclass Shop { Object call() throws Exception { return new URL("http://shop.de"); } }\n`;
}

it.each([
  ['another package', { inPackage: 'shop', imports: 'import shop.net.URL;' }],
  ['their own package', { inPackage: 'shop.net', imports: '' }],
])('takes no type of %s for the one of a library that is called the same', async (_, where) => {
  expect(await rootsIn({ 'shop/net/URL.java': OWN_URL, 'shop/Shop.java': callOf(where) })).toEqual([]);
});

it.each([['import java.net.URL;'], ['import java.net.*;']])('knows a type of a library by %s', async (imports) => {
  const call = callOf({ inPackage: 'shop', imports });

  expect(await rootsIn({ 'shop/net/URL.java': OWN_URL, 'shop/Shop.java': call })).toEqual(['call']);
});

it.each([
  ['another package', { inPackage: 'shop', imports: 'import shop.net.URL;' }],
  ['their own package', { inPackage: 'shop.net', imports: '' }],
])('knows a type of %s that is derived from one of a library with its name', async (_, where) => {
  const derived = 'package shop.net;\npublic class URL extends java.net.URL {}\n';

  expect(await rootsIn({ 'shop/net/URL.java': derived, 'shop/Shop.java': callOf(where) })).toEqual(['call']);
});

it.each(['Db.*', 'shop.Db.*'])('knows a type of the program that settings name: %s', async (call) => {
  const files = {
    'shop/Db.java': 'package shop;\npublic class Db { public static void run(String text) {} }\n',
    'shop/In.java': 'package shop;\npublic class In { public static String read() { return null; } }\n',
    'shop/Main.java': 'package shop;\npublic class Main { void work() { Db.run(In.read()); } }\n',
  };
  const settings = { sources: [{ call: 'In.read' }], sinks: [{ call, weakness: 'sql-injection' }] };

  expect((await dataflowFindings(files, settings)).map(({ ruleId }) => ruleId)).toEqual(['dataflow/sql-injection']);
});

it('knows a type by its old and its new package', async () => {
  const program = (root: string) => `package shop;
import ${root}.servlet.http.Cookie;
class Shop { Object cookie() { Cookie made = new Cookie("a", "b"); made.setSecure(false); return made; } }
`;

  for (const root of ['javax', 'jakarta']) expect(await rootsIn({ 'Shop.java': program(root) })).toEqual(['cookie']);
});
