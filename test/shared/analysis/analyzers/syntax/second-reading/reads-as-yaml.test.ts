import { readsAsYaml } from '../../../../../../shared/analysis/analyzers/syntax/second-reading/reads-as-yaml';

it.each([
  ['a line of quoted text that goes on', 'a: "one \\\n  two"\nb: 1\n'],
  ['several documents', 'a: 1\n---\nb: 2\n'],
  ['quoted lines that are indented less', 'a:\n  b: "\n\n**STOP**\n\n"\n  c: 1\n'],
  ['nothing', ''],
])('reads %s', (_what, text) => {
  expect(readsAsYaml(text)).toBe(true);
});

it.each([
  ['a list that is never closed', 'a: [1, 2\nb: 3\n'],
  ['a quoted text without end', 'a: "one\nb: 1\n'],
  ['keys at odds', 'a: 1\n b: 2\n'],
  ['more than is worth it', `a: 1\n${'# long\n'.repeat(160_000)}`],
  ['nesting without end', '['.repeat(100_000)],
])('does not read %s', (_what, text) => {
  expect(readsAsYaml(text)).toBe(false);
});
