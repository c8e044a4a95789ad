import { QUEUES } from '../../shared/config';
import { PlanRunMessage } from '../../shared/contracts';
import { failRun, planRun } from '../../shared/runs';
import { queueFunction } from '../runtime/queue-function';

export const planRunFunction = queueFunction({
  name: 'plan-run',
  queue: QUEUES.plan,
  message: PlanRunMessage,
  handle: (message, services) => planRun(message, services),
  onParked: (message, { code, message: reason }, services) => failRun(message, { code, message: reason }, services),
});
