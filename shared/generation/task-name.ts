/** What can be asked for, in the order pages show it. */
export const TASK_NAMES = ['generate', 'complete', 'explain', 'fix', 'document', 'test', 'refactor', 'review'] as const;
export type TaskName = (typeof TASK_NAMES)[number];
