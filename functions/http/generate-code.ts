import { taskFunction } from '../tasks/task-function';

export const generateCodeFunction = taskFunction({
  name: 'generate-code',
  task: 'generate',
  summary: 'Write new code',
  description: 'Says in `instruction` what to write; `files` show what it has to fit to.',
});
