import { readRegistry } from '../../../../shared/models/registry/read-registry';
import { countMessageTokens, countTokens } from '../../../../shared/models/tokens/count-tokens';

const registry = readRegistry();
const gpt = registry.get('gpt-5.4-mini')!;
const embedding = registry.get('text-embedding-3-small')!;
const codestral = registry.get('Codestral-2501')!;

describe('counting tokens', () => {
  it('counts as the tokenizer of the model does', () => {
    expect(countTokens('hello world', gpt)).toBe(2);
    expect(countTokens('antidisestablishmentarianism', gpt)).toBe(6);
    expect(countTokens('antidisestablishmentarianism', embedding)).toBe(6);
    expect(countTokens('', gpt)).toBe(0);
  });

  it('counts more for models whose tokenizer is not at hand', () => {
    expect(countTokens('one two three four five six seven eight nine ten', codestral)).toBe(13);
  });

  it('counts messages with what frames them', () => {
    expect(countMessageTokens([{ role: 'user', content: 'hello world' }], gpt)).toBe(2 + 4 + 3);
  });

  it.each([
    ['markers of the tokenizer', 'a <|endoftext|> b <|im_start|>'],
    ['lone surrogates', 'a\ud800b\udfff'],
    ['nulls', 'a\0b'],
  ])('takes %s as text like any other', (_name, text) => {
    expect(countTokens(text, gpt)).toBeGreaterThanOrEqual(3);
  });

  // Merging takes the square of such a run: without pieces these three would take minutes.
  it.each([
    ['a long line without a space', 'x'],
    ['a desert of spaces', ' '],
    ['a fence of exclamation marks', '!'],
  ])('counts %s in pieces', (_name, character) => {
    expect(countTokens(character.repeat(300_000), gpt)).toBe(600 * countTokens(character.repeat(500), gpt));
  });
});
