import { limitRequests, type Caller } from '../../../shared/access';
import { idOf } from '../../support/memory/counting-ids';
import { failing } from '../../support/memory/failing';
import { memoryRequestCounter } from '../../support/memory/memory-request-counter';
import { recordingTelemetry } from '../../support/memory/recording-telemetry';
import { settableClock } from '../../support/memory/settable-clock';

const callerOf = (tenant: number, key = 1): Caller => ({
  tenantId: idOf('ten', tenant),
  id: idOf('key', key),
  role: 'viewer',
});

function arranged(perMinute = 100) {
  const ports = { counter: memoryRequestCounter(), clock: settableClock(), telemetry: recordingTelemetry() };
  return { ...ports, ports, admit: limitRequests(perMinute, ports), another: limitRequests(perMinute, ports) };
}

/** How many of so many requests are admitted. */
async function admitted(
  admit: (caller: Caller) => Promise<void>,
  count: number,
  caller = callerOf(1),
): Promise<number> {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, () => admit(caller)));
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe('requests of a tenant', () => {
  it.each([1, 7, 20, 100])('are admitted up to %i a minute', async (perMinute) => {
    const { admit } = arranged(perMinute);

    expect(await admitted(admit, 3 * perMinute)).toBe(perMinute);
  });

  it('are refused with the time to wait', async () => {
    const { admit, clock } = arranged(2);
    await admitted(admit, 2);
    clock.advance(12_500);

    await expect(admit(callerOf(1))).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 48 });
  });

  it('are admitted again with the next minute', async () => {
    const { admit, clock } = arranged();
    await admitted(admit, 200);
    clock.advance(60_000);

    expect(await admitted(admit, 200)).toBe(100);
  });

  it('count together, whatever key they show and whatever instance they meet', async () => {
    const { admit, another } = arranged();

    const [first, second] = await Promise.all([
      admitted(admit, 100, callerOf(1, 1)),
      admitted(another, 100, callerOf(1, 2)),
    ]);

    expect(first + second).toBe(100);
  });

  it('take nothing from another tenant, and the operator is never refused', async () => {
    const { admit } = arranged();
    await admitted(admit, 200);

    expect(await admitted(admit, 50, callerOf(2))).toBe(50);
    const operator: Caller = { tenantId: 'operator', id: 'operator', role: 'operator' };
    expect(await admitted(admit, 500, operator)).toBe(500);
  });

  it('are admitted while the counter is out of reach, which is told', async () => {
    const { ports, telemetry } = arranged();
    const admit = limitRequests(100, { ...ports, counter: failing(ports.counter, 'take') });

    expect(await admitted(admit, 5)).toBe(5);
    expect(telemetry.exceptions).toHaveLength(1);
  });
});
