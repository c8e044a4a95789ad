import { WordsOutsideImports } from '../../../../../../shared/analysis/analyzers/code-rules/java-syntax/words-outside-imports';

it.each([
  ['behind the imports', 'import a.List;\nclass A { List<A> all; }', true],
  ['in a comment', '/** {@link List} */\nimport a.List;\n', true],
  ['behind the import on its line', 'import a.List; // List\n', true],
  ['between imports', 'import a.List;\n/* List */\nimport a.Set;\n', true],
  ['in no place', 'import a.List;\nclass A {}', false],
  ['in another import', 'import a.List;\n  import a.List.Inner;\nclass A {}', false],
  [
    'as a part of words',
    'import a.List;\nArrayList a; Lists b; List_ c; $List d; ÄList e; List1 f; 𝒜List g; List𝒜 h;',
    false,
  ],
  ['between signs', 'import a.List;\n😀List😀', true],
])('sees a word that stands %s', (_where, text, expected) => {
  expect(new WordsOutsideImports(text).has('List')).toBe(expected);
});

it('says the same once so much was searched that all words were listed', () => {
  const text = 'import a.A;\nimport b.B;\nclass C { B b; }\n';
  const words = new WordsOutsideImports(text);

  const asked = Array.from({ length: 60 }, () => [words.has('A'), words.has('B'), words.has('ass')]);

  expect(new Set(asked.map(String))).toEqual(new Set(['false,true,false']));
});
