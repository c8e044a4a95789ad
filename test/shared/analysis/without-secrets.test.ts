import { withoutSecrets, type AnalysisEngine } from '../../../shared/analysis';
import { testEngine } from '../../support/analysis-engine';
import { SECRETS } from '../../support/secrets/planted-values';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

it('takes secrets out of texts and leaves everything else as it is', async () => {
  const texts = ['', `a ${SECRETS.githubToken}`, '\uFEFFb\r\n', `${SECRETS.stripe}\n\nc`, 'ü😀', SECRETS.githubToken];

  expect(await withoutSecrets(texts, engine)).toEqual([
    '',
    'a [redacted]',
    '\uFEFFb\r\n',
    '[redacted]\n\nc',
    'ü😀',
    '[redacted]',
  ]);
  expect(await withoutSecrets([], engine)).toEqual([]);
});

it('leaves nothing of a text that nobody can look into, and all of the others', async () => {
  expect(await withoutSecrets(['a\0b', `is ${SECRETS.githubToken}`, 'c'], engine)).toEqual(['', 'is [redacted]', 'c']);
});

it('takes many and long texts in several looks', async () => {
  const long = 'word '.repeat(60_000);
  const texts = Array.from({ length: 5 }, (_, index) => `${long}${index} ${SECRETS.npm}`);

  const clean = await withoutSecrets(texts, engine);

  expect(clean).toEqual(texts.map((_, index) => `${long}${index} [redacted]`));
});

it('takes as many texts as a report of another tool holds, though there is nothing in most of them', async () => {
  const texts = [...new Array<string>(200_000).fill(''), 'word '.repeat(110_000)];

  expect(await withoutSecrets(texts, engine)).toEqual(texts);
});
