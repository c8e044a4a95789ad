import type { MessageContent } from './message-content';
import { readAnnotation } from './parse-message';

/** When the sender wants the message enqueued, if it said so. */
export function scheduledTimeOf(content: MessageContent): { scheduledForMs?: number } {
  const scheduledForMs = readAnnotation(content, 'x-opt-scheduled-enqueue-time');
  return typeof scheduledForMs === 'number' ? { scheduledForMs } : {};
}
