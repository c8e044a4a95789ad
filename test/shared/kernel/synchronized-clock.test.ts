import { synchronizedClock } from '../../../shared/kernel';
import { settableClock } from '../../support/memory/settable-clock';

const HOUR_MS = 3_600_000;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A clock of a machine that is off by so much, beside the one it goes by, which is read in whole seconds. */
function given(offByMs: number) {
  const their = settableClock();
  const machine = settableClock(new Date(their.now().getTime() + offByMs).toISOString());
  const changes: number[] = [];
  const errors: unknown[] = [];
  const state = { asked: 0, answer: async () => new Date(Math.floor(their.now().getTime() / 1000) * 1000) };
  const clock = synchronizedClock({
    own: machine,
    ask: () => {
      state.asked += 1;
      return state.answer();
    },
    onChange: (offsetMs) => changes.push(offsetMs),
    onError: (error) => errors.push(error),
  });
  const offMs = () => clock.now().getTime() - their.now().getTime();
  const advance = (timeMs: number) => {
    their.advance(timeMs);
    machine.advance(timeMs);
  };
  return { machine, clock, changes, errors, state, offMs, advance };
}

describe('a clock that goes by another one', () => {
  it.each([HOUR_MS, -HOUR_MS, 5 * 60_000, -10_000])('is right where the machine is off by %d ms', async (offByMs) => {
    const { offMs, changes } = given(offByMs);

    offMs();
    await settled();

    expect(Math.abs(offMs())).toBeLessThanOrEqual(1000);
    expect(changes).toHaveLength(1);
  });

  it('is the clock of the machine where that is right', async () => {
    const { offMs, advance, changes } = given(700);

    for (let minutes = 0; minutes < 5; minutes++) {
      offMs();
      await settled();
      advance(60_123);
    }

    expect(offMs()).toBe(700);
    expect(changes).toEqual([]);
  });

  it('asks at most once a minute, and never two at once', async () => {
    const { clock, state, advance } = given(0);
    const held = Promise.withResolvers<Date>();
    state.answer = () => held.promise;

    clock.now();
    clock.now();
    advance(120_000);
    clock.now();
    expect(state.asked).toBe(1);
    held.resolve(new Date());
    await settled();
    clock.now();
    clock.now();

    expect(state.asked).toBe(2);
  });

  it('follows a machine whose clock is set right, or back, while it runs', async () => {
    const { offMs, machine, advance } = given(HOUR_MS);
    offMs();
    await settled();

    machine.advance(-HOUR_MS);
    offMs();
    await settled();
    expect(Math.abs(offMs())).toBeLessThanOrEqual(1000);

    machine.advance(-HOUR_MS);
    advance(60_000);
    offMs();
    await settled();
    expect(Math.abs(offMs())).toBeLessThanOrEqual(1000);
  });

  it('keeps its correction while nobody can be asked', async () => {
    const { offMs, state, advance, errors } = given(-HOUR_MS);
    offMs();
    await settled();

    state.answer = () => Promise.reject(new Error('out of reach'));
    advance(61_000);
    offMs();
    await settled();

    expect(Math.abs(offMs())).toBeLessThanOrEqual(1000);
    expect(errors).toHaveLength(1);
  });

  it('believes no answer that took longer than the difference it shows', async () => {
    const { machine, clock, state, changes } = given(0);
    state.answer = async () => {
      const asked = machine.now();
      machine.advance(30_000);
      return asked;
    };

    clock.now();
    await settled();

    expect(changes).toEqual([]);
  });
});
