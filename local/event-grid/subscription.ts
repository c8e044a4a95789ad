import { z } from 'zod';

import type { GridEvent } from './grid-event';

/** Which events go to which Service Bus queue. Strict: a filter that is not supported must not be ignored. */
export const Subscription = z.strictObject({
  subjectBeginsWith: z.string(),
  subjectEndsWith: z.string().optional(),
  includedEventTypes: z.array(z.string()).min(1),
  queueName: z.string().min(1),
});
export type Subscription = z.infer<typeof Subscription>;

/** Subjects are compared without regard to case unless a subscription says otherwise, which ours cannot. */
export function isWanted(event: GridEvent, subscription: Subscription): boolean {
  const subject = event.subject.toLowerCase();
  return (
    subscription.includedEventTypes.includes(event.eventType) &&
    subject.startsWith(subscription.subjectBeginsWith.toLowerCase()) &&
    subject.endsWith((subscription.subjectEndsWith ?? '').toLowerCase())
  );
}
