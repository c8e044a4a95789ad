import { randomUUID } from 'node:crypto';
import { readItems, readSections } from '../amqp/read-value';
import { writeList, writeMap, writeSection, writeString } from '../amqp/write-value';
import { type EncodedEntry, type MessageContent, SECTION } from './message-content';
import { entriesOf, parseMessage } from './parse-message';

/** Sets application properties and leaves the encoding of the others alone. */
export function withApplicationProperties(content: MessageContent, changes: readonly EncodedEntry[]): MessageContent {
  if (changes.length === 0) return content;
  const { start, end } = content.applicationProperties;
  const present = content.bare.subarray(start, end);
  const merged = new Map(entriesOf(present, readSections(present)[0]).map((entry) => [entry.key, entry.value]));
  for (const change of changes) merged.set(change.key, change.value);
  const items = [...merged].flatMap(([key, value]) => [writeString(key), value]);
  const section = writeSection(SECTION.applicationProperties, writeMap(items));
  return {
    ...content,
    bare: Buffer.concat([content.bare.subarray(0, start), section, content.bare.subarray(end)]),
    applicationProperties: { start, end: start + section.length },
  };
}

/** The service names a message its sender did not; the SDK cannot renew the lock of a message without an id. */
export function withMessageId(raw: Buffer): MessageContent {
  const content = parseMessage(raw);
  if (content.messageId !== undefined) return content;
  const messageId = randomUUID().replaceAll('-', '');
  const section = readSections(content.bare).find(({ code }) => code === SECTION.properties);
  const others = section === undefined ? [] : readItems(content.bare, section.valueStart).slice(1);
  const fields = [writeString(messageId), ...others.map(({ start, end }) => content.bare.subarray(start, end))];
  const properties = writeSection(SECTION.properties, writeList(fields));
  const shift = properties.length - (section === undefined ? 0 : section.end - section.start);
  return {
    ...content,
    messageId,
    bare: Buffer.concat([properties, content.bare.subarray(section?.end ?? 0)]),
    applicationProperties: {
      start: content.applicationProperties.start + shift,
      end: content.applicationProperties.end + shift,
    },
  };
}
