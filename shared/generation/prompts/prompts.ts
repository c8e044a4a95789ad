import type { TaskName } from '../../contracts';
import { completePrompt } from './complete';
import { documentPrompt } from './document';
import { explainPrompt } from './explain';
import { fixPrompt } from './fix';
import { generatePrompt } from './generate';
import { refactorPrompt } from './refactor';
import { reviewPrompt } from './review';
import type { TaskPrompt } from './task-prompt';
import { testPrompt } from './test';

export const PROMPTS: Readonly<Record<TaskName, TaskPrompt>> = {
  generate: generatePrompt,
  complete: completePrompt,
  explain: explainPrompt,
  fix: fixPrompt,
  document: documentPrompt,
  test: testPrompt,
  refactor: refactorPrompt,
  review: reviewPrompt,
};
