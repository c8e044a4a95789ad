import type { AnalysisEngine } from '../../../../shared/analysis';
import { redactingEmbed } from '../../../../shared/generation';
import { testEngine } from '../../../support/analysis-engine';
import { PERSONS, SECRETS } from '../../../support/secrets/planted-values';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

function recordingEmbed() {
  const shown: string[] = [];
  return {
    shown,
    embed: async (texts: readonly string[]) => {
      shown.push(...texts);
      return { model: 'm', vectors: texts.map(() => [1]) };
    },
  };
}

it('shows a model neither secrets nor personal data, in one vector a text', async () => {
  const { shown, embed } = recordingEmbed();

  const { vectors } = await redactingEmbed(embed, { engine })([
    `backup/${SECRETS.githubToken}.js\nsend`,
    `of ${PERSONS.email}, ${PERSONS.phone}`,
    'a\0b',
    'total',
  ]);

  expect(shown).toEqual(['backup/[redacted].js\nsend', 'of [email], [phone]', '[withheld]', 'total']);
  expect(vectors).toHaveLength(4);
});

it('asks whoever looks for personal data, and shows them no secret', async () => {
  const { shown, embed } = recordingEmbed();
  const asked: string[] = [];
  const personalData = {
    find: async (texts: readonly string[]) => {
      asked.push(...texts);
      return texts.map((text) => [{ start: text.indexOf('Ada'), end: text.indexOf('Ada') + 3 }]);
    },
  };

  await redactingEmbed(embed, { engine, personalData })([`Ada has ${SECRETS.stripe} and ${PERSONS.email}`]);

  expect(asked).toEqual([`Ada has [redacted] and ${PERSONS.email}`]);
  expect(shown).toEqual(['[personal] has [redacted] and [email]']);
});
