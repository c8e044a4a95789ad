import { taskFunction } from '../tasks/task-function';

export const writeTestsFunction = taskFunction({
  name: 'write-tests',
  task: 'test',
  summary: 'Write tests for code',
  description: 'Writes tests that hold on to what the code does now.',
});
