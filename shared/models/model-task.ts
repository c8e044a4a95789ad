/** What a model is asked to do. A route names the tasks it serves; a model, those it is good for. */
export const MODEL_TASKS = [
  'generate',
  'complete',
  'explain',
  'fix',
  'document',
  'test',
  'refactor',
  'review',
  'embed',
] as const;
export type ModelTask = (typeof MODEL_TASKS)[number];
