import {
  beginTask,
  LoadingClock,
  remainingMs,
  STATE_LENGTH,
  type SharedState,
} from '../../../../shared/analysis/worker/loading-clock';

const DEADLINE_MS = 1000;
let state: SharedState;
let clock: LoadingClock;

beforeEach(() => {
  jest.useFakeTimers();
  state = new Int32Array(new SharedArrayBuffer(STATE_LENGTH * Int32Array.BYTES_PER_ELEMENT));
  clock = new LoadingClock(state);
});
afterEach(() => jest.useRealTimers());

const takes = (timeMs: number) => () => {
  jest.advanceTimersByTime(timeMs);
  return Promise.resolve();
};

it('gives a task the time back that was spent on making analyzers ready', async () => {
  await clock.load(takes(700));
  await clock.load(takes(200));

  expect(clock.loadedMs).toBe(900);
  expect(remainingMs(state, 1500, DEADLINE_MS)).toBe(400);
});

it('counts once what is loaded while something else is, even when it fails', async () => {
  const nested = clock.load(async () => {
    await clock.load(takes(300));
    throw new Error('broken');
  });

  await expect(nested).rejects.toThrow('broken');
  expect(clock.loadedMs).toBe(300);
});

it('does not end a task while it loads, but ends one that loads for ever', () => {
  void clock.load(() => new Promise(() => undefined));

  expect(remainingMs(state, 20_000, DEADLINE_MS)).toBeGreaterThan(0);
  expect(remainingMs(state, 60_000, DEADLINE_MS)).toBeLessThanOrEqual(0);
});

it('starts anew with every task', async () => {
  await clock.load(takes(700));

  beginTask(state);

  expect(clock.loadedMs).toBe(0);
});
