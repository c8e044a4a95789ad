import { taskFunction } from '../tasks/task-function';

export const fixCodeFunction = taskFunction({
  name: 'fix-code',
  task: 'fix',
  summary: 'Fix a finding, or what is wrong with code',
  description: 'A fix is offered as verified only with a receipt: it was applied and the code analysed again.',
});
