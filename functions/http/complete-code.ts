import { taskFunction } from '../tasks/task-function';

export const completeCodeFunction = taskFunction({
  name: 'complete-code',
  task: 'complete',
  summary: 'Complete code where it stands',
  description: '`selection` says where the code goes on.',
});
