import { QUEUES } from '../../shared/config';
import { EraseProjectMessage } from '../../shared/contracts';
import { eraseProject } from '../../shared/runs';
import { queueFunction } from '../runtime/queue-function';

export const eraseProjectFunction = queueFunction({
  name: 'erase-project',
  queue: QUEUES.eraseProject,
  message: EraseProjectMessage,
  handle: (message, services) => eraseProject(message, services),
});
