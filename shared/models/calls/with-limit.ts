import { ProviderFailure } from '../provider-failure';

export interface Limited {
  /** Stops the work. */
  signal: AbortSignal;
  /** Something arrived: the time begins again. */
  touch(): void;
}

/** Runs work that has to show something every `limitMs`, and ends when `signal` does. It ends then, whether the work obeys or not. */
export async function withLimit<Result>(
  limitMs: number,
  signal: AbortSignal,
  work: (limited: Limited) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const end = (failure: ProviderFailure): void => {
    reject(failure);
    stop.abort(failure);
  };
  const timer = setTimeout(() => {
    end(new ProviderFailure('timeout'));
  }, limitMs);
  const onAbort = (): void => {
    end(new ProviderFailure('cut-off'));
  };
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([work({ signal: stop.signal, touch: () => void timer.refresh() }), stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    // What the loser of the race throws later is nobody's any more.
    stopped.catch(() => undefined);
  }
}
