import type { Span } from '../amqp/read-value';

/** A map entry whose value keeps the encoding the sender chose. */
export interface EncodedEntry {
  readonly key: string;
  readonly value: Buffer;
}

/** What a sender gave us. `bare` (properties to footer) is delivered byte for byte; a decode and encode would lose types. */
export interface MessageContent {
  readonly isDurable: boolean;
  readonly priority?: number;
  readonly timeToLiveMs?: number;
  readonly annotations: readonly EncodedEntry[];
  readonly messageId?: string;
  readonly sessionId?: string;
  readonly bare: Buffer;
  /** The application properties section inside `bare`; an empty span marks where one belongs. */
  readonly applicationProperties: Span;
}

export const SECTION = {
  header: 0x70,
  deliveryAnnotations: 0x71,
  messageAnnotations: 0x72,
  properties: 0x73,
  applicationProperties: 0x74,
  data: 0x75,
} as const;

/** The limit of the standard tier, for one message and for one batch. */
export const MAX_MESSAGE_SIZE_BYTES = 256 * 1024;

/** The message format of a batch: every data section of its body is an encoded message. */
export const BATCH_MESSAGE_FORMAT = 0x80013700;
