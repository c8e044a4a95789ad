import { taskFunction } from '../tasks/task-function';

export const reviewCodeFunction = taskFunction({
  name: 'review-code',
  task: 'review',
  summary: 'Review code',
  description: 'Gives comments on lines, with what the rules found.',
});
