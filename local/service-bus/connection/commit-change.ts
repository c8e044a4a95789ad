import type { JournalEntry } from '../journal/journal-operation';
import type { ObservedChange } from '../observation';
import { type ServiceBusError, toServiceBusError } from '../service-bus-error';
import type { Services } from './services';

export interface Change {
  /** Applies the change; throws when it is refused. */
  readonly make: () => JournalEntry[];
  /** What an observer is told; asked for only when there is one. */
  readonly describe: () => ObservedChange[];
  readonly onStored: () => void;
  readonly onRefused: (error: ServiceBusError) => void;
}

/** Makes a change, stores it and then lets the client know. */
export function commitChange({ broker, observe }: Services, change: Change): void {
  if (observe !== undefined) {
    commitObserved({ broker, observe }, change).catch((error: unknown) => change.onRefused(toServiceBusError(error)));
    return;
  }
  let entries: JournalEntry[];
  try {
    entries = change.make();
  } catch (error) {
    change.onRefused(toServiceBusError(error));
    return;
  }
  broker.commit(entries, change.onStored);
}

async function commitObserved(
  { broker, observe }: Pick<Services, 'broker'> & Required<Pick<Services, 'observe'>>,
  change: Change,
): Promise<void> {
  const observations = change.describe();
  for (const observation of observations) await observe?.({ ...observation, phase: 'before' });
  const entries = change.make();
  await new Promise<void>((resolve) => broker.commit(entries, resolve));
  for (const observation of observations) await observe?.({ ...observation, phase: 'after' });
  change.onStored();
}
