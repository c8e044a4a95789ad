import { redactedSlice, redactValues, secretValues } from '../../../../shared/analysis/text/redact';
import { snippetOf } from '../../../../shared/analysis/text/snippet';
import { SourceText } from '../../../../shared/analysis/text/source-text';

const source = (text: string) => new SourceText(text, Buffer.from(text));

it('ends lines at LF, CR LF and CR', () => {
  const text = source('a\nb\r\nc\rd');

  expect(text.lineCount).toBe(4);
  expect([1, 2, 3, 4].map((line) => text.text.slice(text.lineStart(line), text.lineEnd(line)))).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});

it.each([
  ['', 0],
  ['a', 1],
  ['a\n', 1],
  ['a\n\n', 2],
])('counts the lines of %j', (text, lines) => {
  expect(source(text).lineCount).toBe(lines);
});

it('translates every byte offset of text in several scripts', () => {
  const text = 'aé漢😀z\n';
  const read = source(text);

  for (let at = 0; at <= text.length; at++) {
    const isInsidePair = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
    if (isInsidePair) continue;
    expect(read.fromByteOffset(Buffer.byteLength(text.slice(0, at)))).toBe(at);
  }
});

it('shows whole lines, at most ten of them and 2,000 characters', () => {
  const text = source(Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\r\n'));
  const long = source(`${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`);

  expect(snippetOf(text, 7, text.text.length, []).split('\n')).toHaveLength(10);
  expect(snippetOf(text, 9, 10, [])).toBe('line 1');
  expect(snippetOf(long, 5000, 5004, [])).toContain('HERE');
  expect(snippetOf(long, 5000, 5004, []).length).toBeLessThanOrEqual(2000);
});

it('never shows a part of a secret at the edge of what is shown', () => {
  const text = 'aaa SECRET bbb';
  const secrets = [{ start: 4, end: 10 }];

  expect(redactedSlice(text, 0, text.length, secrets)).toBe('aaa [redacted] bbb');
  expect(redactedSlice(text, 6, text.length, secrets)).toBe('[redacted] bbb');
  expect(redactedSlice(text, 0, 6, secrets)).toBe('aaa [redacted]');
  expect(redactValues('found SECRET', secretValues(text, secrets))).toBe('found [redacted]');
});
