import { QUEUES } from '../../shared/config';
import { FinalizeRunMessage } from '../../shared/contracts';
import { failRun, finalizeRun } from '../../shared/runs';
import { queueFunction } from '../runtime/queue-function';

export const finalizeRunFunction = queueFunction({
  name: 'finalize-run',
  queue: QUEUES.finalize,
  message: FinalizeRunMessage,
  handle: (message, services) => finalizeRun(message, services),
  onParked: (message, { code, message: reason }, services) => failRun(message, { code, message: reason }, services),
});
