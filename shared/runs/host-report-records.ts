import { QUEUES } from '../config';
import type { ReportToHostMessage } from '../contracts';
import type { OutboxRecord } from '../events';
import type { Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { Run } from './run';

/** What has the host of a repository told of the state that the run is brought to with it; nothing where it is not to be told. */
export function hostReportRecords(
  { id: runId, tenantId, state, host }: Run,
  { telemetry, clock }: { telemetry: Pick<Telemetry, 'currentTraceparent'>; clock: Clock },
): OutboxRecord[] {
  if (host === undefined) return [];
  const body: ReportToHostMessage = { version: 1, tenantId, runId };
  return [
    {
      id: `outbox-host-${state}`,
      tenantId,
      runId,
      queue: QUEUES.hostReport,
      messages: [{ id: `${runId}-host-${state}`, body }],
      traceparent: telemetry.currentTraceparent(),
      createdAt: clock.now().toISOString(),
    },
  ];
}
