import type { ProductEvent } from '../contracts';
import { createEvent, type EventFact, type EventPorts } from '../events';
import type { Job } from './job';

/** The event of a job that failed or that somebody cancelled. What a job took is told of call by call. */
export function eventOfJob(job: Job, actor: string | undefined, ports: EventPorts): ProductEvent | undefined {
  const fact = factOf(job, actor);
  if (fact === undefined) return undefined;
  return createEvent(fact, { tenantId: job.tenantId, projectId: job.projectId, identity: [job.id] }, ports);
}

function factOf({ id, state, failure }: Job, actor: string | undefined): EventFact | undefined {
  if (state === 'failed') {
    return { type: 'system.failed', data: { subject: { kind: 'job', id }, code: failure?.code ?? 'INTERNAL' } };
  }
  if (state !== 'cancelled' || actor === undefined) return undefined;
  return { type: 'user.acted', data: { actor, action: 'job.cancelled', subject: { kind: 'job', id } } };
}
