import { type Primitive, readItems, readPrimitive, readSections } from '../amqp/read-value';
import { type MessageContent, SECTION } from '../message/message-content';
import { entriesOf } from '../message/parse-message';

/** Where a system property lies in the properties section of a message. */
const SYSTEM_FIELDS = {
  messageid: 0,
  to: 2,
  label: 3,
  subject: 3,
  replyto: 4,
  correlationid: 5,
  contenttype: 6,
  sessionid: 10,
  replytosessionid: 12,
} as const;
export type SystemProperty = keyof typeof SYSTEM_FIELDS;

export function isSystemProperty(name: string): name is SystemProperty {
  return Object.hasOwn(SYSTEM_FIELDS, name);
}

/** What filters may ask of a message. Undefined is a property it does not have. */
export interface MessageProperties {
  system(name: SystemProperty): Primitive | undefined;
  /** Names of application properties do not tell upper from lower case. */
  application(name: string): Primitive | undefined;
}

export function propertiesOf({ bare }: MessageContent): MessageProperties {
  const sections = readSections(bare);
  const fields = sections.find(({ code }) => code === SECTION.properties);
  const items = fields === undefined ? [] : readItems(bare, fields.valueStart);
  const entries = entriesOf(
    bare,
    sections.find(({ code }) => code === SECTION.applicationProperties),
  );
  const application = new Map(entries.map(({ key, value }) => [key.toLowerCase(), readPrimitive(value, 0)]));
  return {
    system(name) {
      const item = items[SYSTEM_FIELDS[name]];
      return item === undefined ? undefined : (readPrimitive(bare, item.start) ?? undefined);
    },
    application: (name) => application.get(name.toLowerCase()),
  };
}
