import {
  writeBoolean,
  writeList,
  writeMap,
  writeNull,
  writeSection,
  writeSymbol,
  writeUbyte,
  writeUint,
} from '../amqp/write-value';
import { type EncodedEntry, type MessageContent, SECTION } from './message-content';

const DEFAULT_PRIORITY = 4;

export interface BrokerFields {
  readonly timeToLiveMs: number | undefined;
  readonly deliveryCount: number;
  /** Annotations of the broker; they win over what the sender wrote under the same name. */
  readonly annotations: readonly EncodedEntry[];
}

/** The message as it goes over the wire: our header and annotations, then the sender's bytes. */
export function encodeMessage(content: MessageContent, fields: BrokerFields): Buffer {
  const header = writeList([
    writeBoolean(content.isDurable),
    writeUbyte(content.priority ?? DEFAULT_PRIORITY),
    fields.timeToLiveMs === undefined ? writeNull() : writeUint(fields.timeToLiveMs),
    writeBoolean(false),
    writeUint(fields.deliveryCount),
  ]);
  const ours = new Set(fields.annotations.map((annotation) => annotation.key));
  const items: Buffer[] = [];
  for (const annotation of content.annotations) {
    if (!ours.has(annotation.key)) items.push(writeSymbol(annotation.key), annotation.value);
  }
  for (const annotation of fields.annotations) items.push(writeSymbol(annotation.key), annotation.value);
  return Buffer.concat([
    writeSection(SECTION.header, header),
    writeSection(SECTION.messageAnnotations, writeMap(items)),
    content.bare,
  ]);
}

/** The message as a sender would have sent it, for the journal. */
export function encodeContent(content: MessageContent): Buffer {
  return encodeMessage(content, { timeToLiveMs: content.timeToLiveMs, deliveryCount: 0, annotations: [] });
}
