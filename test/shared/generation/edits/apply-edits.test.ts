import { applyEdits } from '../../../../shared/generation/edits/apply-edits';

const FILES = [
  { path: 'a.js', text: 'one();\ntwo();\ntwo();\n' },
  { path: 'b.js', text: 'three();\r\nfour();\r\n' },
];

it('replaces what stands exactly once and returns only files that change', () => {
  const applied = applyEdits(FILES, [{ path: 'a.js', search: 'one();', replace: 'uno();' }]);

  expect(applied).toEqual({ files: [{ path: 'a.js', text: 'uno();\ntwo();\ntwo();\n' }] });
});

it('takes over the line breaks of the file', () => {
  const applied = applyEdits(FILES, [{ path: 'b.js', search: 'three();\nfour();', replace: 'five();\nsix();' }]);

  expect(applied).toEqual({ files: [{ path: 'b.js', text: 'five();\r\nsix();\r\n' }] });
});

it('makes a file that is not there of an empty search', () => {
  const applied = applyEdits(FILES, [{ path: 'c.js', search: '', replace: 'seven();\n' }]);

  expect(applied).toEqual({ files: [{ path: 'c.js', text: 'seven();\n' }] });
});

it.each([
  ['nothing to do', [], 'no edit'],
  ['a text that is not there', [{ path: 'a.js', search: 'nine();', replace: '' }], 'does not stand'],
  ['a text that stands twice', [{ path: 'a.js', search: 'two();', replace: '' }], 'more than once'],
  ['a text that overlaps itself', [{ path: 'a.js', search: ');\ntwo(', replace: '' }], 'more than once'],
  ['a file that is not there', [{ path: 'z.js', search: 'a', replace: 'b' }], 'no file z.js'],
  ['an empty search in a file that is there', [{ path: 'a.js', search: '', replace: 'b' }], 'exists already'],
  ['an edit that changes nothing', [{ path: 'a.js', search: 'one', replace: 'one' }], 'change nothing'],
])('refuses %s', (_, edits, problem) => {
  const applied = applyEdits(FILES, edits);

  expect('problem' in applied ? applied.problem : 'applied').toContain(problem);
});
