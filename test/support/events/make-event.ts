import type { ProductEvent } from '../../../shared/contracts';
import { randomIds } from '../../../shared/kernel';

/** An event as it would be published, of a tenant of its own unless one is given. */
export function makeEvent(change: Partial<Extract<ProductEvent, { type: 'user.acted' }>> = {}): ProductEvent {
  return {
    id: randomIds.next('evt'),
    type: 'user.acted',
    version: 1,
    tenant_id: randomIds.next('ten'),
    occurred_at: '2030-01-02T03:04:05.000Z',
    data: {
      actor: randomIds.next('key'),
      action: 'key.created',
      subject: { kind: 'key', id: randomIds.next('key') },
    },
    ...change,
  };
}
