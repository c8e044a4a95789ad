import { type Primitive, readItems, readPrimitive, readSections, type Section, type Span } from '../amqp/read-value';
import { type EncodedEntry, type MessageContent, SECTION } from './message-content';

export function parseMessage(raw: Buffer): MessageContent {
  const sections = readSections(raw);
  const firstBare = sections.find((section) => section.code >= SECTION.properties);
  const bareStart = firstBare?.start ?? raw.length;
  const find = (code: number): Section | undefined => sections.find((section) => section.code === code);
  const header = fieldsOf(raw, find(SECTION.header));
  const properties = fieldsOf(raw, find(SECTION.properties));
  const priority = header(1);
  const timeToLiveMs = header(2);
  const messageId = identity(properties(0));
  const sessionId = identity(properties(10));
  return {
    isDurable: header(0) === true,
    ...(typeof priority === 'number' && { priority }),
    ...(typeof timeToLiveMs === 'number' && { timeToLiveMs }),
    annotations: entriesOf(raw, find(SECTION.messageAnnotations)),
    ...(messageId !== undefined && { messageId }),
    ...(sessionId !== undefined && { sessionId }),
    bare: raw.subarray(bareStart),
    applicationProperties: locateApplicationProperties(sections, bareStart),
  };
}

/** The value the sender put under an annotation, such as the scheduled enqueue time. */
export function readAnnotation(content: MessageContent, key: string): Primitive | undefined {
  const entry = content.annotations.find((annotation) => annotation.key === key);
  return entry === undefined ? undefined : readPrimitive(entry.value, 0);
}

export function entriesOf(buffer: Buffer, section: Section | undefined): EncodedEntry[] {
  if (section === undefined) return [];
  const items = readItems(buffer, section.valueStart);
  const entries: EncodedEntry[] = [];
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    const value = items[index + 1];
    if (key === undefined || value === undefined) continue;
    entries.push({ key: String(readPrimitive(buffer, key.start)), value: buffer.subarray(value.start, value.end) });
  }
  return entries;
}

function fieldsOf(buffer: Buffer, section: Section | undefined): (index: number) => Primitive | undefined {
  const items = section === undefined ? [] : readItems(buffer, section.valueStart);
  return (index) => {
    const item = items[index];
    return item === undefined ? undefined : readPrimitive(buffer, item.start);
  };
}

function identity(value: Primitive | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return Buffer.isBuffer(value) ? value.toString('hex') : String(value);
}

function locateApplicationProperties(sections: readonly Section[], bareStart: number): Span {
  const present = sections.find((section) => section.code === SECTION.applicationProperties);
  if (present !== undefined) return { start: present.start - bareStart, end: present.end - bareStart };
  const properties = sections.find((section) => section.code === SECTION.properties);
  const position = properties === undefined ? 0 : properties.end - bareStart;
  return { start: position, end: position };
}
