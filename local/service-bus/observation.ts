import { message, types } from 'rhea';
import type { MessageContent } from './message/message-content';

export interface ServiceBusObservation {
  /** `before`: nothing is stored or answered. `after`: it is stored, and the answer waits for the observer. */
  readonly phase: 'before' | 'after';
  readonly operation: 'send' | 'deliver' | 'renewLock' | 'complete' | 'abandon' | 'deadLetter';
  readonly queueName: string;
  readonly messageId?: string;
  readonly body?: unknown;
}

export type Observe = (observation: ServiceBusObservation) => void | Promise<void>;

export type ObservedChange = Omit<ServiceBusObservation, 'phase'>;

export function describeChange(
  operation: ServiceBusObservation['operation'],
  queueName: string,
  content: MessageContent,
): ObservedChange {
  const { messageId } = content;
  return { operation, queueName, ...(messageId !== undefined && { messageId }), body: readBody(content) };
}

/** The body as a sender wrote it: parsed when it is JSON, as the SDK sends objects. */
function readBody(content: MessageContent): unknown {
  const body: unknown = message.decode(content.bare)['body'];
  const data: unknown = isDataSection(body) ? body.content : types.unwrap(body);
  if (!Buffer.isBuffer(data)) return data;
  try {
    const json: unknown = JSON.parse(data.toString('utf8'));
    return json;
  } catch {
    // Not JSON: the bytes are the body.
    return data;
  }
}

function isDataSection(body: unknown): body is { content: unknown } {
  return typeof body === 'object' && body !== null && 'content' in body;
}
