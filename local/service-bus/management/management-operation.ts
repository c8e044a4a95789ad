import type { z } from 'zod';
import type { JournalEntry } from '../journal/journal-operation';
import type { ObservedChange } from '../observation';
import type { Queue } from '../queue/queue';

export interface ManagementResult {
  /** What has to be on disk before the answer goes out. */
  readonly entries: readonly JournalEntry[];
  readonly body?: unknown;
}

/** One operation of `<queue>/$management`, with its request body parsed. */
export interface PreparedOperation {
  run(queue: Queue): ManagementResult;
  describe(queue: Queue): ObservedChange[];
}

export type ManagementOperation = (body: unknown, requestSizeBytes: number) => PreparedOperation;

interface Definition<Body> {
  readonly run: (body: Body, queue: Queue, requestSizeBytes: number) => ManagementResult;
  /** What an observer hears of; most operations change no message an observer knows. */
  readonly describe?: (body: Body, queue: Queue) => ObservedChange[];
}

export function defineOperation<Schema extends z.ZodType>(
  schema: Schema,
  { run, describe }: Definition<z.output<Schema>>,
): ManagementOperation {
  return (body, requestSizeBytes) => {
    const parsed = schema.parse(body);
    return {
      run: (queue) => run(parsed, queue, requestSizeBytes),
      describe: (queue) => describe?.(parsed, queue) ?? [],
    };
  };
}
