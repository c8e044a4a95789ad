import type { AnalysisEngine } from '../../../shared/analysis';
import { file, testEngine } from '../../support/analysis-engine';

const LENGTH = 3000;

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

/** Texts, tables and routes that people and their tools write, with as many entries as large programs have. */
const LISTS: readonly (readonly [path: string, before: string, entry: (index: number) => string, behind: string])[] = [
  ['lang.php', '<?php\nreturn [\n', (at) => `    'key.${at}' => 'Text ${at}',\n`, '];\n'],
  ['rows.php', '<?php\nreturn [\n', (at) => `    ['id' => ${at}, 'tags' => ['a' => 1]],\n`, '];\n'],
  [
    'names.php',
    '<?php\nfunction name($code) {\n  switch ($code) {\n',
    (at) => `    case ${at}: return 'n${at}';\n`,
    '  }\n}\n',
  ],
  ['calls.php', '<?php\nclass Api {\n', (at) => `  public function call${at}($a) { return $a + ${at}; }\n`, '}\n'],
  ['words.rb', 'WORDS = {\n', (at) => `  'key #${at}' => 'text ${at}',\n`, '}\n'],
  ['codes.rb', 'CODES = {\n', (at) => `  key_${at}: 'text ${at}',\n`, '}\n'],
  ['names.rb', 'def name(code)\n  case code\n', (at) => `  when ${at} then 'n${at}'\n`, '  end\nend\n'],
  ['api.rb', 'class Api\n', (at) => `  def call${at}(a)\n    a + ${at}\n  end\n`, 'end\n'],
  ['Names.kt', 'fun name(code: Int) = when (code) {\n', (at) => `  ${at} -> "n${at}"\n`, '  else -> ""\n}\n'],
  ['Words.kt', 'val words = mapOf(\n', (at) => `  "key${at}" to "text ${at}",\n`, ')\n'],
  [
    'Codes.java',
    'enum Codes {\n',
    (at) => `  CODE_${at}("text ${at}"),\n`,
    '  NONE("");\n  Codes(String text) {}\n}\n',
  ],
  [
    'Names.java',
    'class Names { String name(int code) { switch (code) {\n',
    (at) => `case ${at}: return "n${at}";\n`,
    'default: return ""; } } }\n',
  ],
  [
    'Words.java',
    'class Words { void fill(java.util.Map<String, String> words) {\n',
    (at) => `words.put("key${at}", "text");\n`,
    '} }\n',
  ],
  ['Api.java', 'class Api {\n', (at) => `  public int call${at}(int a) { return a + ${at}; }\n`, '}\n'],
  [
    'Words.cs',
    'class Words { static Dictionary<string, string> All = new() {\n',
    (at) => `["key${at}"] = "text",\n`,
    '}; }\n',
  ],
  [
    'Names.cs',
    'class Names { string Name(int code) => code switch {\n',
    (at) => `${at} => "n${at}",\n`,
    '_ => "" }; }\n',
  ],
  ['Row.cs', 'class Row {\n', (at) => `  public string Field${at} { get; set; }\n`, '}\n'],
  ['words.go', 'package a\n\nvar words = map[string]string{\n', (at) => `\t"key${at}": "text",\n`, '}\n'],
  ['codes.go', 'package a\n\nconst (\n', (at) => `\tCode${at} = ${at}\n`, ')\n'],
  [
    'names.go',
    'package a\n\nfunc name(code int) string {\n\tswitch code {\n',
    (at) => `\tcase ${at}:\n\t\treturn "n"\n`,
    '\t}\n\treturn ""\n}\n',
  ],
  ['words.js', 'export const words = {\n', (at) => `  'key.${at}': 'text ${at}',\n`, '};\n'],
  ['rows.js', 'module.exports = [\n', (at) => `  { id: ${at}, tags: { a: [1] } },\n`, '];\n'],
  ['names.js', 'function name(code) {\n  switch (code) {\n', (at) => `    case ${at}: return 'n${at}';\n`, '  }\n}\n'],
  ['codes.ts', 'export enum Code {\n', (at) => `  C${at} = 'text ${at}',\n`, '}\n'],
  ['union.ts', 'export type Code =\n', (at) => `  | 'code${at}'\n`, ';\n'],
  ['words.py', 'WORDS = {\n', (at) => `    'key.${at}': 'text ${at}',\n`, '}\n'],
  ['api.py', 'class Api:\n', (at) => `    def call${at}(self, a):\n        return a + ${at}\n\n`, ''],
  ['names.rs', 'fn name(code: u32) -> u32 { match code {\n', (at) => `${at} => ${at + 1},\n`, '_ => 0 } }\n'],
  ['words.c', 'static const char *words[] = {\n', (at) => `  "text ${at}",\n`, '};\n'],
  ['names.c', 'int name(int code) { switch (code) {\n', (at) => `case ${at}: return ${at};\n`, '} return 0; }\n'],
  ['names.sh', 'case "$1" in\n', (at) => `  v${at}) echo ${at} ;;\n`, 'esac\n'],
  ['rows.sql', 'INSERT INTO words (id, word) VALUES\n', (at) => `(${at}, 'text'),\n`, "(-1, '');\n"],
  ['icons.css', '', (at) => `.icon-${at} { background-position: ${at}px 0; }\n`, ''],
  [
    'rows.html',
    '<!doctype html><html lang="en"><title>a</title><table>\n',
    (at) => `<tr><td id="r${at}">${at}</td></tr>\n`,
    '</table></html>\n',
  ],
  ['words.yaml', '', (at) => `key${at}: text ${at}\n`, ''],
  ['words.json', '{\n', (at) => `  "key${at}": "text ${at}",\n`, '  "": ""\n}\n'],
];

it.each(LISTS)('comes to the end of a long list in %s', async (path, before, entry, behind) => {
  const text = before + Array.from({ length: LENGTH }, (_, index) => entry(index)).join('') + behind;

  const { skipped } = await engine.analyzeFiles([file(path, text)]);

  expect(skipped).toEqual([]);
});
