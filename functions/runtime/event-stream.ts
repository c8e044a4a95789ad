import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ServerEvent } from './http-function';

export interface EventStreamOptions {
  signal: AbortSignal;
  toErrorEvent: (thrown: unknown) => ServerEvent;
  heartbeatMs?: number;
  firstEventMs?: number;
}

/** Load balancers cut connections that are silent for some minutes, and people believe them broken much sooner. */
const HEARTBEAT_MS = 10_000;
/** As long as this an error can still become the status of the answer. */
const FIRST_EVENT_MS = 5000;

/** Server-sent events as a body. Rejects where the first event fails at once; ends the source when the caller hangs up. */
export async function eventStream(
  events: AsyncIterable<ServerEvent>,
  { signal, toErrorEvent, heartbeatMs = HEARTBEAT_MS, firstEventMs = FIRST_EVENT_MS }: EventStreamOptions,
): Promise<ReadableStream> {
  const iterator = events[Symbol.asyncIterator]();
  const first = iterator.next();
  // Seen below, now or when the stream is read.
  first.catch(() => undefined);
  await within(first, firstEventMs);
  return Readable.toWeb(Readable.from(written({ iterator, first, signal, toErrorEvent, heartbeatMs })));
}

interface Writing extends Pick<EventStreamOptions, 'signal' | 'toErrorEvent'> {
  iterator: AsyncIterator<ServerEvent>;
  first: Promise<IteratorResult<ServerEvent>>;
  heartbeatMs: number;
}

async function* written({ iterator, first, signal, toErrorEvent, heartbeatMs }: Writing): AsyncGenerator<string> {
  let next = first;
  try {
    for (;;) {
      const result = await within(next, heartbeatMs, signal);
      if (signal.aborted) return;
      if (result === undefined) {
        yield ': still at work\n\n';
        continue;
      }
      if (result.done === true) return;
      yield format(result.value);
      next = iterator.next();
      next.catch(() => undefined);
    }
  } catch (thrown) {
    yield format(toErrorEvent(thrown));
  } finally {
    // Not awaited: a source that waits for its model would hold up whoever has gone.
    iterator.return?.().catch(() => undefined);
  }
}

/** What the promise gives, or undefined when it takes longer or the caller is gone. */
async function within<Value>(
  promise: Promise<Value>,
  timeMs: number,
  signal?: AbortSignal,
): Promise<Value | undefined> {
  const { promise: over, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), timeMs);
  const onAbort = (): void => resolve(undefined);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted === true) onAbort();
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** JSON holds no line breaks, which would end the event. */
function format({ event, data }: ServerEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
