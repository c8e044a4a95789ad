import { z } from 'zod';
import type { PersonalDataDetector } from '../../generation';
import { AurelisError } from '../../kernel';
import { callService, type GuardService } from './call-service';
import { cutTexts } from './cut-texts';

const PATH = '/language/:analyze-text?api-version=2024-11-01';
const MAX_CHARACTERS = 5_000;
const MAX_DOCUMENTS = 5;
const OVERLAP = 200;
/** Below this the service guesses: every second word of code is a name then. */
const MIN_CONFIDENCE = 0.8;
/** What code is full of and no person is known by. */
const HARMLESS = new Set(['DateTime', 'Date', 'Quantity', 'PersonType', 'Organization', 'URL']);

const Answer = z.object({
  results: z.object({
    documents: z.array(
      z.object({
        id: z.string(),
        entities: z.array(
          z.object({
            category: z.string(),
            offset: z.int().nonnegative(),
            length: z.int().positive(),
            confidenceScore: z.number(),
          }),
        ),
      }),
    ),
    errors: z.array(z.object({ id: z.string() })).default([]),
  }),
});

/** Detection of personal data by Azure AI Language. */
export function createLanguagePersonalData(service: GuardService): PersonalDataDetector {
  return {
    async find(texts, signal) {
      const pieces = cutTexts(texts, MAX_CHARACTERS, OVERLAP);
      const found: { start: number; end: number }[][] = texts.map(() => []);
      for (let first = 0; first < pieces.length; first += MAX_DOCUMENTS) {
        const group = pieces.slice(first, first + MAX_DOCUMENTS);
        const documents = group.map(({ content }, index) => ({
          id: String(first + index),
          language: 'en',
          text: content,
        }));
        const body = {
          kind: 'PiiEntityRecognition',
          parameters: { modelVersion: 'latest', loggingOptOut: true, stringIndexType: 'Utf16CodeUnit' },
          analysisInput: { documents },
        };
        const { results } = Answer.parse(await callService(service, PATH, body, signal));
        if (results.documents.length !== group.length) {
          throw new AurelisError('UPSTREAM_UNAVAILABLE', 'Personal data could not be looked for, so nothing was sent.');
        }
        for (const { id, entities } of results.documents) {
          const piece = pieces[Number(id)];
          if (piece === undefined) continue;
          for (const { category, offset, length, confidenceScore } of entities) {
            if (confidenceScore < MIN_CONFIDENCE || HARMLESS.has(category)) continue;
            const start = piece.offset + offset;
            found[piece.text]?.push({ start, end: start + length });
          }
        }
      }
      return found;
    },
  };
}
