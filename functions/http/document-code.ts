import { taskFunction } from '../tasks/task-function';

export const documentCodeFunction = taskFunction({
  name: 'document-code',
  task: 'document',
  summary: 'Document code',
  description: 'Writes comments on what the code offers.',
});
