import { z } from 'zod';
import { QUEUES } from '../../shared/config';
import { ReportToHostMessage } from '../../shared/contracts';
import { reportToHost } from '../../shared/host-reports';
import { queueFunction } from '../runtime/queue-function';

const Attempt = z.number().int().nonnegative().catch(0);

export const reportToHostFunction = queueFunction({
  name: 'report-to-host',
  queue: QUEUES.hostReport,
  message: ReportToHostMessage,

  handle: (message, services, { applicationProperties }) =>
    reportToHost(message, Attempt.parse(applicationProperties['attempt']), services),
});
