import type { JournalEntry } from '../journal/journal-operation';
import type { Queue } from './queue';

/** What a queue needs from the broker it belongs to. */
export interface QueueHost {
  commit(entries: readonly JournalEntry[], onWritten?: () => void): void;
  flush(): void;
  /** The target of a forward; the configuration guarantees that it exists. */
  queue(name: string): Queue;
}
