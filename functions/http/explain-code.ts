import { taskFunction } from '../tasks/task-function';

export const explainCodeFunction = taskFunction({
  name: 'explain-code',
  task: 'explain',
  summary: 'Explain code, or a finding',
  description: 'A finding is explained with the way of its data and what its rule says.',
});
