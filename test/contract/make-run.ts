import type { OutboxRecord } from '../../shared/events';
import type { Run } from '../../shared/runs';
import { QUEUES } from '../../shared/config';
import { randomIds } from '../../shared/kernel';

/** Suites share one store: every test has tenants and ids of its own. */
export function makeRun(change: Partial<Run> = {}): Run {
  return {
    id: randomIds.next('run'),
    tenantId: randomIds.next('ten'),
    projectId: randomIds.next('prj'),
    projectName: 'shop',
    snapshotId: randomIds.next('snp'),
    requestHash: 'ab'.repeat(32),
    trigger: { kind: 'api' },
    options: {},
    state: 'accepted',
    createdAt: '2030-01-01T00:00:00.000Z',
    updatedAt: '2030-01-01T00:00:00.000Z',
    nudges: 0,
    ...change,
  };
}

export function makeOutbox(run: Run, change: Partial<OutboxRecord> = {}): OutboxRecord {
  const body = { version: 1, tenantId: run.tenantId, runId: run.id };
  return {
    id: 'outbox-plan',
    tenantId: run.tenantId,
    runId: run.id,
    queue: QUEUES.plan,
    messages: [{ id: `${run.id}-plan`, body }],
    createdAt: '2030-01-01T00:00:00.000Z',
    ...change,
  };
}
