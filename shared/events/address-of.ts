import { TOPICS, type Destination, type MessageSource } from '../config';

export interface MessageAddress {
  destination: Destination;
  properties?: Readonly<Record<string, string>>;
}

/** Where a message goes that is to come from this source again: of a topic's subscriptions to that one alone. */
export function addressOf(source: MessageSource): MessageAddress {
  return isOfQueue(source)
    ? { destination: source }
    : { destination: TOPICS.events, properties: { subscriber: source.slice(source.indexOf('/') + 1) } };
}

function isOfQueue(source: MessageSource): source is Exclude<MessageSource, `${string}/${string}`> {
  return !source.includes('/');
}
