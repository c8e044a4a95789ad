import type { CodeRule } from '../../code-rule';

export const focusedTest: CodeRule = {
  id: 'ruby/focused-test',
  languages: ['ruby'],
  grade: 'test',
  description: 'Only the focused examples run; all others are skipped.',
  help: '`fit`, `fdescribe` and `focus: true` are meant for a moment of work. Left in, they switch off the rest of the suite.',
  bad: "fit 'adds' do\n  expect(1 + 1).to eq 2\nend",
  good: "it 'adds' do\n  expect(1 + 1).to eq 2\nend",
  query: `(call !receiver method: (identifier) @name block: (_) (#any-of? @name "fit" "fdescribe" "fcontext" "fspecify" "fexample" "ffeature" "fscenario")) @call
    (call method: (identifier) @name arguments: (argument_list (pair key: (hash_key_symbol) @key value: (true))) @arguments block: (_) (#any-of? @name "it" "describe" "context" "specify" "feature" "scenario" "example" "it_behaves_like") (#eq? @key "focus")) @call
    (call method: (identifier) @name arguments: (argument_list (simple_symbol) @key) @arguments block: (_) (#any-of? @name "it" "describe" "context" "specify" "feature" "scenario" "example") (#eq? @key ":focus")) @call`,
  check(match) {
    const name = match.node('name');
    const key = match.find('key');
    if (key !== undefined) return { at: key, message: 'All examples that are not focused are skipped.' };
    return {
      at: name,
      message: 'All examples that are not focused are skipped.',
      fix: {
        description: 'Take the focus away',
        edits: [{ start: name.startIndex, end: name.startIndex + 1, text: '' }],
      },
    };
  },
};
