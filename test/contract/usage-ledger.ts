import type { SettableClock } from '../support/memory/settable-clock';
import { randomIds } from '../../shared/kernel';
import type { CallLimits, Reservation, UsageLedger, UsageRecord } from '../../shared/models';

const DOLLAR = 1e9;

/** What every ledger promises. The clock is the ledger's. */
export function usageLedgerContract(ledger: () => UsageLedger, clock: SettableClock): void {
  function makeReservation(limits: Partial<CallLimits>, change: Partial<Reservation> = {}): Reservation {
    const nowMs = clock.now().getTime();
    return {
      id: randomIds.next('use'),
      tenantId: randomIds.next('ten'),
      callerId: 'key_one',
      tokens: 100,
      nanoDollars: DOLLAR,
      at: new Date(nowMs).toISOString(),
      expiresAt: new Date(nowMs + 1_800_000).toISOString(),
      limits: { tenant: {}, key: {}, ...limits },
      ...change,
    };
  }

  function makeRecord(reservation: Reservation, change: Partial<UsageRecord> = {}): UsageRecord {
    return {
      id: reservation.id,
      tenantId: reservation.tenantId,
      callerId: reservation.callerId,
      requestId: 'request',
      task: 'fix',
      model: 'gpt',
      outcome: 'answered',
      inputTokens: 30,
      outputTokens: 20,
      cost: 0.25,
      latencyMs: 10,
      fallbacks: [],
      at: reservation.at,
      ...change,
    };
  }

  const another = (reservation: Reservation, change: Partial<Reservation> = {}): Reservation =>
    makeReservation(reservation.limits, { tenantId: reservation.tenantId, callerId: reservation.callerId, ...change });

  it('lets so many requests through in a minute, and again in the next', async () => {
    const first = makeReservation({ tenant: { requestsPerMinute: 2 } });

    expect(await ledger().reserve(first)).toBeUndefined();
    expect(await ledger().reserve(another(first))).toBeUndefined();
    expect(await ledger().reserve(another(first))).toEqual({
      scope: 'tenant',
      measure: 'requests',
      retryAfterSeconds: 60,
    });
    expect(await ledger().reserve(makeReservation(first.limits))).toBeUndefined();
    clock.advance(60_000);
    expect(await ledger().reserve(another(first))).toBeUndefined();
  });

  it('counts tokens that are set aside, and after the call those that were taken', async () => {
    const first = makeReservation({ key: { tokensPerMinute: 199 } });
    expect(await ledger().reserve(first)).toBeUndefined();
    expect(await ledger().reserve(another(first))).toMatchObject({ scope: 'key', measure: 'tokens' });
    expect(await ledger().reserve(another(first, { callerId: 'key_two' }))).toBeUndefined();

    await ledger().settle(first, makeRecord(first));

    expect(await ledger().reserve(another(first))).toBeUndefined();
    expect(await ledger().reserve(another(first))).toMatchObject({ scope: 'key', measure: 'tokens' });
  });

  it('keeps the budget of a month, to the last billionth', async () => {
    const first = makeReservation({ tenant: { dollarsPerMonth: 2 } });
    const second = another(first);
    await ledger().reserve(first);
    await ledger().reserve(second);
    expect(await ledger().reserve(another(first, { nanoDollars: 1 }))).toMatchObject({ measure: 'money' });

    await ledger().settle(first, makeRecord(first, { cost: 0.25 }));

    expect(await ledger().reserve(another(first, { nanoDollars: 0.75 * DOLLAR + 1 }))).toMatchObject({
      scope: 'tenant',
      measure: 'money',
      retryAfterSeconds: expect.any(Number) as number,
    });
    expect(await ledger().reserve(another(first, { nanoDollars: 0.75 * DOLLAR }))).toBeUndefined();
  });

  it('sets nothing aside when one of several limits is reached', async () => {
    const limits = { tenant: { requestsPerMinute: 10, dollarsPerMonth: 1 }, key: { requestsPerMinute: 1 } };
    const first = makeReservation(limits, { nanoDollars: 0.5 * DOLLAR });
    await ledger().reserve(first);

    expect(await ledger().reserve(another(first, { nanoDollars: 0.5 * DOLLAR }))).toMatchObject({ scope: 'key' });

    const other = another(first, { callerId: 'key_two', nanoDollars: 0.5 * DOLLAR });
    expect(await ledger().reserve(other)).toBeUndefined();
  });

  it('gives everything back for a call that took nothing, but the request', async () => {
    const first = makeReservation({ tenant: { requestsPerMinute: 2, tokensPerMinute: 100, dollarsPerMonth: 1 } });
    await ledger().reserve(first);
    await ledger().settle(first, makeRecord(first, { outcome: 'failed', inputTokens: 0, outputTokens: 0, cost: 0 }));

    const second = another(first);
    expect(await ledger().reserve(second)).toBeUndefined();
    await ledger().settle(second, makeRecord(second, { outcome: 'failed', inputTokens: 0, outputTokens: 0, cost: 0 }));
    expect(await ledger().reserve(another(first))).toMatchObject({ measure: 'requests' });
  });

  it('gives back the request too for a call that was not made, once', async () => {
    const first = makeReservation({ tenant: { requestsPerMinute: 2, tokensPerMinute: 200, dollarsPerMonth: 2 } });
    const second = another(first);
    for (const each of [first, second]) await ledger().reserve(each);
    for (let time = 0; time < 3; time++) await ledger().release(first);

    expect(await ledger().reserve(another(first))).toBeUndefined();
    expect(await ledger().reserve(another(first))).toMatchObject({ measure: 'requests' });
    const day = first.at.slice(0, 10);
    expect(await ledger().sum(first.tenantId, { from: day, to: day, groupBy: [] })).toEqual([]);
  });

  it('charges once, however often a call is settled', async () => {
    const first = makeReservation({ tenant: { dollarsPerMonth: 1 } });
    await ledger().reserve(first);
    for (let time = 0; time < 3; time++) await ledger().settle(first, makeRecord(first));

    const day = first.at.slice(0, 10);
    expect(await ledger().sum(first.tenantId, { from: day, to: day, groupBy: [] })).toMatchObject([
      { calls: 1, inputTokens: 30, outputTokens: 20, cost: 0.25 },
    ]);
    expect(await ledger().reserve(another(first, { nanoDollars: 0.75 * DOLLAR }))).toBeUndefined();
  });

  it('never lets more through than there is when many ask at once', async () => {
    const first = makeReservation({ tenant: { dollarsPerMonth: 5 } });
    const asked = Array.from({ length: 20 }, () => ledger().reserve(another(first)));

    const refused = (await Promise.all(asked)).filter((refusal) => refusal !== undefined);

    expect(refused).toHaveLength(15);
  });

  it('finds what the dead have set aside', async () => {
    const first = makeReservation({ tenant: { dollarsPerMonth: 1 } });
    await ledger().reserve(first);
    expect(await ledger().reserve(another(first))).toMatchObject({ measure: 'money' });

    clock.advance(1_800_001);

    const later = another(first);
    expect(await ledger().reserve(later)).toBeUndefined();
    await ledger().settle(first, makeRecord(first, { cost: 0.1 }));
    await ledger().settle(later, makeRecord(later, { cost: 0.4 }));
    expect(await ledger().reserve(another(first, { nanoDollars: 0.5 * DOLLAR }))).toBeUndefined();
    expect(await ledger().reserve(another(first, { nanoDollars: 1 }))).toMatchObject({ measure: 'money' });
  });

  it('adds up by day, task, model and key, one tenant at a time', async () => {
    const first = makeReservation({});
    const { tenantId } = first;
    const record = (change: Partial<UsageRecord>) =>
      ledger().settle(undefined, makeRecord(another(first), { tenantId, ...change }));
    await record({ at: '2031-03-01T10:00:00.000Z', callerId: 'key_b', task: 'fix', model: 'large' });
    await record({ at: '2031-03-01T23:59:59.999Z', callerId: 'key_a', task: 'fix', model: 'large' });
    await record({ at: '2031-03-02T00:00:00.000Z', callerId: 'key_a', task: 'review', outcome: 'cached', cost: 0 });
    await record({ at: '2031-03-03T00:00:00.000Z', callerId: 'key_a', outcome: 'failed', cost: 0, model: undefined });
    await ledger().settle(undefined, makeRecord(makeReservation({}), { at: '2031-03-01T10:00:00.000Z' }));

    const sum = (groupBy: readonly ('day' | 'task' | 'model' | 'callerId')[], more: object = {}) =>
      ledger().sum(tenantId, { from: '2031-03-01', to: '2031-03-02', groupBy, ...more });

    expect(await sum([])).toMatchObject([{ calls: 3, cachedCalls: 1, failedCalls: 0, cost: 0.5 }]);
    expect(await sum(['day'])).toMatchObject([
      { day: '2031-03-01', calls: 2 },
      { day: '2031-03-02', calls: 1 },
    ]);
    expect(await sum(['task', 'model'])).toMatchObject([
      { task: 'fix', model: 'large', calls: 2, inputTokens: 60 },
      { task: 'review', model: 'gpt', calls: 1 },
    ]);
    expect(await sum(['callerId'], { to: '2031-03-09' })).toMatchObject([
      { callerId: 'key_a', calls: 3, failedCalls: 1 },
      { callerId: 'key_b', calls: 1 },
    ]);
    expect(await sum(['day'], { callerId: 'key_b' })).toMatchObject([{ day: '2031-03-01', calls: 1 }]);
    expect(await ledger().sum('ten_nobody', { from: '2031-03-01', to: '2031-03-02', groupBy: [] })).toEqual([]);
  });
}
