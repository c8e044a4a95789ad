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
    ['a long line without a space', 'x'.repeat(300_000)],
    ['a desert of spaces', ' '.repeat(300_000)],
    ['a fence of exclamation marks', '!'.repeat(300_000)],
  ])('takes %s as text like any other', (_name, text) => {
    const started = process.cpuUsage();

    expect(countTokens(text, gpt)).toBeGreaterThan(0);

    // Without care for long runs these take half a minute of CPU and more.
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
  });
});
