import type { AnalysisEngine } from '../../../../../shared/analysis';
import { isNameOfTemplate, isTemplate } from '../../../../../shared/analysis/analyzers/syntax/is-template';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

async function errorsIn(path: string, text: string): Promise<number[]> {
  const { findings } = await engine.analyzeFiles([file(path, text)], { kinds: ['syntax'] });
  return findings.map(({ region }) => region.startLine);
}

it.each(['{{ .Values.image }}', '{% if x %}', '%{ for a in b }', '<% x %>'])(
  'takes %j for a mark of a template',
  (mark) => {
    expect(isTemplate(`a: ${mark}\n`)).toBe(true);
  },
);

it('does not take an expression of a workflow for one', () => {
  expect(isTemplate('if: ${{ github.ref }}\n')).toBe(false);
});

it('tells by its name what is to be filled in', () => {
  const names = [
    'man-template.xml',
    '{{ name }}/a.toml',
    '${entity}Mapper.xml',
    'templates/a.xml',
    'template/b.toml',
    'a/archetype-resources/A.java',
  ];

  expect(names.map(isNameOfTemplate)).toEqual([true, true, true, false, false, true]);
});

it.each([
  ['a.js', '{% autoescape true %}\nconst a = 1;\n{% endautoescape %}\n'],
  ['a.js', 'const a = 1;\nvar row = {{ ip_row }};\n'],
  ['a.js', "const a = '<h5>{{ text|escape('js') }}</h5>';\n"],
  ['a.ts', 'export const a = { version: <%-JSON.stringify(version)%>, b: 1 };\n'],
  ['a.rb', 'class <%= name %> < ActiveRecord::Migration[<%= version %>]\nend\n'],
])('leaves %s alone where it is a template: %j', async (path, text) => {
  expect(await errorsIn(path, text)).toEqual([]);
});

it.each([
  ['a.js', "const a = '<%= b %>';\nconst = 1;\n", 2],
  ['a.js', 'const a = [{{ b: 1 }};\n', 1],
  ['a.jsx', 'export const a = (user) => <P value={{ user }} b=>x</P>;\n', 1],
  ['a.go', 'package a\n\nvar b = [][]int{{c}} d e\n', 3],
  ['a.rb', "a = '<%= b %>'\nclass\n(\n", 2],
])('still reports what is wrong in a line without marks in %s: %j', async (path, text, line) => {
  expect(await errorsIn(path, text)).toContain(line);
});
