import type { MessageSource } from '../config';
import { digestId, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { ParkedMessageStore } from './parked-message';

export interface ParkMessagePorts {
  parked: Pick<ParkedMessageStore, 'park'>;
  telemetry: Telemetry;
  clock: Clock;
}

export interface ParkMessage {
  queue: MessageSource;
  messageId: string;
  body: unknown;
  reason: string;
}

/** A message is at most 256 KB; what is kept of it always fits a document. */
export const MAX_BODY_CHARACTERS = 300_000;
const MAX_REASON_CHARACTERS = 2_000;

export async function parkMessage(
  { queue, messageId, body, reason }: ParkMessage,
  ports: ParkMessagePorts,
): Promise<void> {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  await ports.parked.park({
    id: digestId('prk', [queue, messageId, text]),
    queue,
    messageId,
    body: text.slice(0, MAX_BODY_CHARACTERS),
    reason: reason.slice(0, MAX_REASON_CHARACTERS),
    parkedAt: ports.clock.now().toISOString(),
  });
  ports.telemetry.event('message.parked', { queue, messageId, reason: reason.slice(0, MAX_REASON_CHARACTERS) });
}
