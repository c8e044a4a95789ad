import type { CodeRule } from '../../code-rule';
import { argumentsOf, blockOf, callsOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

const FOCUSED = ['fit', 'fdescribe', 'fcontext', 'fspecify', 'fexample', 'ffeature', 'fscenario'];
const GROUPS = ['it', 'describe', 'context', 'specify', 'feature', 'scenario', 'example', 'it_behaves_like'];
const FOCUS = /^(?::focus|focus: true|:focus => true)$/;

export const focusedTest: CodeRule = {
  id: 'ruby/focused-test',
  languages: ['ruby'],
  grade: 'test',
  description: 'Only the focused examples run; all others are skipped.',
  help: '`fit`, `fdescribe` and `focus: true` are meant for a moment of work. Left in, they switch off the rest of the suite.',
  bad: "fit 'adds' do\n  expect(1 + 1).to eq 2\nend",
  good: "it 'adds' do\n  expect(1 + 1).to eq 2\nend",
  query: callsOf(...FOCUSED, ...GROUPS),
  check(match) {
    const name = match.node('method');
    const call = match.node('call');
    if (blockOf(call) === null) return undefined;
    const key = argumentsOf(call).find(({ text }) => FOCUS.test(text));
    if (key === undefined && (GROUPS.includes(name.text) || receiverOf(call) !== null)) return undefined;
    // Without a description it may be any method of that name.
    if (key === undefined && argumentsOf(call).length === 0 && !isTestPath(match.file.path)) return undefined;
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
