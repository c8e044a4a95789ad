import { writeString } from '../amqp/write-value';
import type { EncodedEntry } from '../message/message-content';

/** How a receiver settles a message; `properties` are application properties to set on it. */
export type Outcome =
  | { readonly kind: 'complete' }
  | { readonly kind: 'abandon' | 'defer' | 'deadLetter'; readonly properties: readonly EncodedEntry[] };

export function deadLetterProperties(reason: string, description: string): EncodedEntry[] {
  return [
    { key: 'DeadLetterReason', value: writeString(reason) },
    { key: 'DeadLetterErrorDescription', value: writeString(description) },
  ];
}
