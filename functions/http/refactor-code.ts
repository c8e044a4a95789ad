import { taskFunction } from '../tasks/task-function';

export const refactorCodeFunction = taskFunction({
  name: 'refactor-code',
  task: 'refactor',
  summary: 'Refactor code',
  description: '`instruction` says how; without it, what is plainly better is done.',
});
