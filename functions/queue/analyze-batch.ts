import { QUEUES } from '../../shared/config';
import { AnalyzeBatchMessage } from '../../shared/contracts';
import { analyzeBatch, failRun } from '../../shared/runs';
import { queueFunction } from '../runtime/queue-function';

export const analyzeBatchFunction = queueFunction({
  name: 'analyze-batch',
  queue: QUEUES.batch,
  message: AnalyzeBatchMessage,
  handle: (message, services) => analyzeBatch(message, services),
  onParked: (message, { code, message: reason }, services) => failRun(message, { code, message: reason }, services),
});
