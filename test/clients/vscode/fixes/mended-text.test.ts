import { TextDocument } from 'vscode-languageserver-textdocument';
import { mendedText } from '../../../../clients/vscode/src/fixes/mended-text';

const document = TextDocument.create('file:///a.js', 'javascript', 7, 'one\ntwo\nthree\n');
const line = (from: number, to: number, newText: string) => ({
  range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
  newText,
});
const change = (uri: string, version: number) => ({
  textDocument: { uri, version },
  edits: [line(0, 1, ''), line(2, 3, '3\n')],
});

it('is the text with all edits, which are places in the text as it was', () => {
  expect(mendedText(document, { documentChanges: [change('file:///a.js', 7)] })).toBe('two\n3\n');
});

it.each([
  ['another version', { documentChanges: [change('file:///a.js', 8)] }],
  ['another document', { documentChanges: [change('file:///b.js', 7)] }],
  ['more than one document', { documentChanges: [change('file:///a.js', 7), change('file:///b.js', 7)] }],
  ['files', { documentChanges: [{ kind: 'delete' as const, uri: 'file:///a.js' }] }],
  ['nothing', {}],
])('is nothing for an edit of %s', (_, edit) => {
  expect(mendedText(document, edit)).toBeUndefined();
});
