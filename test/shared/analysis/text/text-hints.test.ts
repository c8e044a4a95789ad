import { TextHints, type TextHint } from '../../../../shared/analysis/text/text-hints';

const PLAIN: TextHint = { text: 'AKIA' };
const OTHER: TextHint = { text: 'KIA-' };
const ANY_CASE: TextHint = { text: 'api_key', ignoreCase: true };

const placesIn = (text: string) => new TextHints([PLAIN, OTHER, ANY_CASE]).find(text);

test('every place of a word is found, at the start and at the end too', () => {
  expect(placesIn('AKIA x AKIAKIA')).toEqual(new Map([[PLAIN, [0, 7, 10]]]));
});

test('a word in another case is found only where that was asked for', () => {
  expect(placesIn('akia API_KEY Api_Key').get(ANY_CASE)).toEqual([5, 13]);
  expect(placesIn('akia API_KEY').has(PLAIN)).toBe(false);
});

test('words that overlap are all found', () => {
  expect(placesIn('xAKIA-')).toEqual(
    new Map([
      [PLAIN, [1]],
      [OTHER, [2]],
    ]),
  );
});

test('characters beyond the first 256 are not taken for others with the same lower byte', () => {
  const lookAlike = 'AKIA'.replaceAll(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0x100));

  expect(placesIn(`${lookAlike} 😀 AKIA`).get(PLAIN)).toEqual([8]);
});

test.each(['', 'A', 'AK', 'KIA'])('nothing is found in “%s”', (text) => {
  expect(placesIn(text).size).toBe(0);
});

test('every word is found as a search for it alone finds it', () => {
  const words = ['ab', 'ba', 'aab', 'b-', '-a', 'abab'];
  const hints = words.map((text): TextHint => ({ text }));
  const text = 'aababab-abba--ab-aabaab'.repeat(7);

  const found = new TextHints(hints).find(text);

  for (const hint of hints) {
    const expected = Array.from(text, (_, at) => at).filter((at) => text.startsWith(hint.text, at));
    expect(found.get(hint)).toEqual(expected);
  }
});

test('a single character cannot be looked for', () => {
  expect(() => new TextHints([{ text: 'a' }])).toThrow('too short');
});
