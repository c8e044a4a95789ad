import { z } from 'zod';
import type { PromptShield } from '../../generation';
import { callService, type GuardService } from './call-service';
import { cutTexts, type TextPiece } from './cut-texts';

const PATH = '/contentsafety/text:shieldPrompt?api-version=2024-09-01';
/** Of the user's prompt, and of all documents of one call together. */
const MAX_CHARACTERS = 10_000;
const MAX_DOCUMENTS = 5;
/** An attack that is cut in two is whole in one of the pieces. */
const OVERLAP = 500;

const Analysis = z.object({ attackDetected: z.boolean() });
const Answer = z.object({ userPromptAnalysis: Analysis.optional(), documentsAnalysis: z.array(Analysis).default([]) });

/** Prompt Shields of Azure AI Content Safety. */
export function createContentSafetyShield(service: GuardService): PromptShield {
  return {
    async inspect({ instruction, documents }, signal) {
      const prompts = cutTexts([instruction], MAX_CHARACTERS, OVERLAP);
      const groups = grouped(cutTexts(documents, MAX_CHARACTERS, OVERLAP));
      const attacking = new Set<number>();
      let isInstructionAttack = false;
      for (let call = 0; call < Math.max(prompts.length, groups.length); call++) {
        const group = groups[call] ?? [];
        const prompt = prompts[call]?.content ?? '';
        const body = { userPrompt: prompt, documents: group.map(({ content }) => content) };
        const { userPromptAnalysis, documentsAnalysis } = Answer.parse(await callService(service, PATH, body, signal));
        isInstructionAttack ||= prompt !== '' && userPromptAnalysis?.attackDetected === true;
        for (const [index, piece] of group.entries()) {
          // One that was not looked at is not known to be harmless.
          if (documentsAnalysis[index]?.attackDetected !== false) attacking.add(piece.text);
        }
      }
      return { isInstructionAttack, attackingDocuments: [...attacking].sort((left, right) => left - right) };
    },
  };
}

function grouped(pieces: readonly TextPiece[]): TextPiece[][] {
  const groups: TextPiece[][] = [];
  let characters = 0;
  for (const piece of pieces) {
    const group = groups.at(-1);
    const isFull =
      group === undefined || group.length >= MAX_DOCUMENTS || characters + piece.content.length > MAX_CHARACTERS;
    if (isFull) {
      groups.push([piece]);
      characters = piece.content.length;
    } else {
      group.push(piece);
      characters += piece.content.length;
    }
  }
  return groups;
}
