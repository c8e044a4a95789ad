import { readAsYaml } from '../../../../../../shared/analysis/analyzers/syntax/second-reading/read-as-yaml';

it.each([
  ['a line of quoted text that goes on', 'a: "one \\\n  two"\nb: 1\n'],
  ['several documents', 'a: 1\n---\nb: 2\n'],
  ['quoted lines that are indented less', 'a:\n  b: "\n\n**STOP**\n\n"\n  c: 1\n'],
  ['nothing', ''],
])('reads %s', (_what, text) => {
  expect(readAsYaml(text)).toEqual([]);
});

it.each([
  ['a list that is never closed', 'a: [1, 2\nb: 3\n', 9],
  ['a quoted text without end', 'a: "one\nb: 1\n', 13],
  ['keys at odds', 'a: 1\nb: c: 2\n', 8],
])('says where it does not read %s', (_what, text, start) => {
  expect(readAsYaml(text)).toEqual([expect.objectContaining({ ruleId: 'syntax/error', start, level: 'warning' })]);
});

it.each([
  ['more than is worth it', `a: 1\n${'# long\n'.repeat(160_000)}`],
  ['nesting without end', '['.repeat(100_000)],
])('leaves %s to the grammar', (_what, text) => {
  expect(readAsYaml(text)).toBeUndefined();
});
