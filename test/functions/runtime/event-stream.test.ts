import { text } from 'node:stream/consumers';
import { eventStream } from '../../../functions/runtime/event-stream';
import type { ServerEvent } from '../../../functions/runtime/http-function';

const toErrorEvent = (thrown: unknown): ServerEvent => ({ event: 'error', data: String(thrown) });
const never = new AbortController().signal;

describe('a stream of events', () => {
  it('writes each event as a name and a line of JSON', async () => {
    async function* events(): AsyncGenerator<ServerEvent> {
      yield { event: 'text', data: { text: 'two\nlines\r\n\n' } };
      yield { event: 'end', data: 1 };
    }

    const body = await text(await eventStream(events(), { signal: never, toErrorEvent }));

    expect(body).toBe('event: text\ndata: {"text":"two\\nlines\\r\\n\\n"}\n\nevent: end\ndata: 1\n\n');
  });

  it('says that it is still at work while nothing comes', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    async function* events(): AsyncGenerator<ServerEvent> {
      await promise;
      yield { event: 'end', data: 1 };
    }

    const body = await eventStream(events(), { signal: never, toErrorEvent, heartbeatMs: 1, firstEventMs: 1 });
    const reader = body.getReader();
    const first = await reader.read();
    resolve(undefined);
    let rest = '';
    for (let next = await reader.read(); !next.done; next = await reader.read()) rest += String(next.value);

    expect(String(first.value)).toBe(': still at work\n\n');
    expect(rest).toMatch(/(: still at work\n\n)*event: end\ndata: 1\n\n$/);
  });

  it('rejects where the first event fails at once', async () => {
    async function* events(): AsyncGenerator<ServerEvent> {
      throw new Error('no');
    }

    await expect(eventStream(events(), { signal: never, toErrorEvent })).rejects.toThrow('no');
  });

  it('ends what it reads from when the caller hangs up, also while that waits', async () => {
    const hangUp = new AbortController();
    const ended = Promise.withResolvers<undefined>();
    async function* events(): AsyncGenerator<ServerEvent> {
      try {
        yield { event: 'text', data: 1 };
        await new Promise((resolve) => hangUp.signal.addEventListener('abort', resolve));
        yield { event: 'text', data: 2 };
      } finally {
        ended.resolve(undefined);
      }
    }

    const body = await eventStream(events(), { signal: hangUp.signal, toErrorEvent });
    const reading = text(body);
    setImmediate(() => hangUp.abort());

    expect(await reading).toBe('event: text\ndata: 1\n\n');
    await ended.promise;
  });
});
