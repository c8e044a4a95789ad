import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineEdits } from '../../../../clients/cli/src/language-server/edits';
import { seededRandom } from '../../../support/seeded-random';

function applied(before: string, after: string): string {
  return TextDocument.applyEdits(
    TextDocument.create('file:///a', 'plaintext', 1, before),
    lineEdits({ before, after }),
  );
}

it('turns one text into the other, whatever their ends of lines', () => {
  const random = seededRandom(5);
  const lines = ['a\n', 'b\n', '\n', 'é😀\r\n', 'c\n', '\r\n'];
  const text = (): string => {
    const body = Array.from({ length: random(8) }, () => lines[random(lines.length)] ?? '').join('');
    return random(2) === 0 ? `${body}end` : body;
  };

  for (let step = 0; step < 2_000; step++) {
    const [before, after] = [text(), text()];

    expect(applied(before, after)).toBe(after);
  }
});

it('leaves lines alone that do not change', () => {
  const before = 'one\ntwo\nthree\nfour\nfive\n';

  expect(lineEdits({ before, after: 'one\nthree\nfour!\nfive\n' })).toEqual([
    { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '' },
    { range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, newText: 'four!\n' },
  ]);
});
