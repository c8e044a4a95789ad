import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import type { InputData } from '../worker-protocol';

type MessageText = string | number | Buffer | undefined;

/** The last moment .NET can name; the SDK reports a message that never expires with dates beyond it, or none. */
const NEVER = '9999-12-31T23:59:59.9999999Z';
const LAST_DOTNET_MS = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * What the Service Bus extension tells about a message. `converters/fromRpcTriggerMetadata.ts` of `@azure/functions` lowers the
 * first letter of every name, also inside ApplicationProperties. Absent values are left out.
 */
export function messageMetadata(message: ServiceBusReceivedMessage): Record<string, InputData> {
  const properties = { json: JSON.stringify(message.applicationProperties ?? {}) };
  const expiresAt = date(message.expiresAtUtc, NEVER);
  const enqueuedTime = date(message.enqueuedTimeUtc);
  return present({
    // .NET counts the delivery under way, the JavaScript SDK those before it.
    DeliveryCount: { int: (message.deliveryCount ?? 0) + 1 },
    DeadLetterSource: text(message.deadLetterSource),
    LockToken: text(message.lockToken),
    ExpiresAtUtc: expiresAt,
    ExpiresAt: expiresAt,
    EnqueuedTimeUtc: enqueuedTime,
    EnqueuedTime: enqueuedTime,
    MessageId: text(message.messageId),
    ContentType: text(message.contentType),
    ReplyTo: text(message.replyTo),
    SequenceNumber: message.sequenceNumber && { int: message.sequenceNumber.toNumber() },
    To: text(message.to),
    Subject: text(message.subject),
    Label: text(message.subject),
    CorrelationId: text(message.correlationId),
    ApplicationProperties: properties,
    UserProperties: properties,
    SessionId: text(message.sessionId),
    ReplyToSessionId: text(message.replyToSessionId),
    PartitionKey: text(message.partitionKey),
  });
}

function text(value: MessageText): InputData | undefined {
  if (value === undefined) return undefined;
  // The library tries text as JSON first: an id such as 42 arrives as a number there, as on the service.
  return { string: String(value) };
}

function date(value: Date | undefined, fallback?: string): InputData | undefined {
  const time = value?.getTime() ?? Number.NaN;
  if (time <= LAST_DOTNET_MS) return { json: JSON.stringify(value) };
  return fallback === undefined ? undefined : { json: JSON.stringify(fallback) };
}

function present(values: Record<string, InputData | undefined>): Record<string, InputData> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.filter((entry): entry is [string, InputData] => entry[1] !== undefined));
}
