import { createEvent, type EventFact, type EventPorts } from '../events';
import type { ProductEvent } from '../contracts';
import type { Run } from './run';

/** The one event that tells how a run ended. A cancelled run is told of where somebody cancelled it. */
export function eventOfEnding(run: Run, actor: string | undefined, ports: EventPorts): ProductEvent | undefined {
  const fact = factOf(run, actor);
  if (fact === undefined) return undefined;
  return createEvent(fact, { tenantId: run.tenantId, projectId: run.projectId, identity: [run.id, run.state] }, ports);
}

function factOf(
  { id, snapshotId, state, summary, gate, failure }: Run,
  actor: string | undefined,
): EventFact | undefined {
  if (state === 'succeeded') {
    const { findings = 0, files = 0 } = summary ?? {};
    return {
      type: 'analysis.completed',
      data: {
        run_id: id,
        snapshot_id: snapshotId,
        findings,
        files,
        ...(gate === undefined ? {} : { gate: gate.passed ? 'passed' : 'failed' }),
      },
    };
  }
  if (state === 'failed') {
    return { type: 'system.failed', data: { subject: { kind: 'run', id }, code: failure?.code ?? 'INTERNAL' } };
  }
  if (actor === undefined) return undefined;
  return { type: 'user.acted', data: { actor, action: 'run.cancelled', subject: { kind: 'run', id } } };
}
