import type { AnalysisEngine } from '../../../../shared/analysis';
import { file, testEngine } from '../../../support/analysis-engine';

const FLAWED: readonly (readonly [name: string, text: string, rule: string])[] = [
  ['a.css', 'a { top: 0; top: 0 }', 'css/duplicate-property'],
  [
    'a.html',
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>a</title></head><body></body></html>',
    'html/missing-language',
  ],
  ['a.json', '{"a": 1, "a": 2}', 'json/duplicate-key'],
  ['a.md', '# A\n\n[b]()\n', 'markdown/empty-link'],
  ['a.sql', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n', 'text/merge-conflict'],
  ['a.yaml', 'a: 1\na: 2\n', 'yaml/duplicate-key'],
];

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

it('leaves pages, styles and data be that tests are about', async () => {
  const folders = ['src', 'test/cases', 'src/__fixtures__', 'pkg/test-data', 'src/Shop.Core.Test/Files', 'Shop.Tests'];

  const { findings } = await engine.analyzeFiles(
    folders.flatMap((folder) => FLAWED.map(([name, text]) => file(`${folder}/${name}`, text))),
  );

  const reported = findings.filter(({ ruleId }) => FLAWED.some(([, , rule]) => rule === ruleId));
  expect(reported.map(({ path, ruleId }) => [path, ruleId])).toEqual(
    FLAWED.map(([name, , rule]) => [`src/${name}`, rule]),
  );
});
