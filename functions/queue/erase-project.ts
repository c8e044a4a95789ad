import { QUEUES } from '../../shared/config';
import { EraseProjectMessage } from '../../shared/contracts';
import { beginErasure, eraseGenerated } from '../../shared/jobs';
import { isToBeErased } from '../../shared/projects';
import { eraseProject } from '../../shared/runs';
import { queueFunction } from '../runtime/queue-function';

export const eraseProjectFunction = queueFunction({
  name: 'erase-project',
  queue: QUEUES.eraseProject,
  message: EraseProjectMessage,

  /** The project's own record goes last: while it stands, a timer asks for the rest again. */
  async handle(message, services) {
    if (!(await isToBeErased(message, services))) return;
    await beginErasure(message, services);
    await eraseGenerated(message, services);
    await eraseProject(message, services);
  },
});
