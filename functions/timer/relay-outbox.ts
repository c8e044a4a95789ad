import { QUEUES } from '../../shared/config';
import type { EraseProjectMessage } from '../../shared/contracts';
import { relayOutbox } from '../../shared/runs';
import { timerFunction } from '../runtime/timer-function';
import type { Services } from '../runtime/services';

/** Sends again what was stored and never sent. */
export const relayOutboxFunction = timerFunction({
  name: 'relay-outbox',
  schedule: '*/15 * * * * *',

  async run(services) {
    for (const outbox of services.outboxes) await relayOutbox({ ...services, outbox });
    await resendErasures(services);
  },
});

/** A project that is still marked as deleted is one whose erasure was never sent, or failed. */
async function resendErasures(services: Services): Promise<void> {
  const now = services.clock.now();
  const before = new Date(now.getTime() - services.runStalledAfterMs).toISOString();
  for (const { tenantId, id } of await services.projects.listErasing(before)) {
    const body: EraseProjectMessage = { version: 1, tenantId, projectId: id };
    await services.queue.send(QUEUES.eraseProject, [{ id: `${id}-erase-${now.toISOString().slice(0, 13)}`, body }]);
  }
}
