import type { RequestCounter } from '../../shared/access';
import { randomIds } from '../../shared/kernel';

const MINUTE = '2030-01-01T00:00:00.000Z';

/** What every counter of requests promises. */
export function requestCounterContract(counter: () => RequestCounter): void {
  const take = (tenantId: string, count: number, minute = MINUTE) =>
    counter().take(tenantId, minute, { count, limit: 10 });

  it('gives what is left, down to nothing', async () => {
    const tenantId = randomIds.next('ten');

    expect([
      await take(tenantId, 4),
      await take(tenantId, 4),
      await take(tenantId, 4),
      await take(tenantId, 4),
    ]).toEqual([4, 4, 2, 0]);
  });

  it('never gives more than the limit, however many ask at once', async () => {
    const tenantId = randomIds.next('ten');

    const taken = await Promise.all(Array.from({ length: 8 }, () => take(tenantId, 3)));

    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(10);
  });

  it('begins anew with each minute, and for each tenant', async () => {
    const tenantId = randomIds.next('ten');
    await take(tenantId, 10);

    expect(await take(tenantId, 1, '2030-01-01T00:01:00.000Z')).toBe(1);
    expect(await take(randomIds.next('ten'), 1)).toBe(1);
    expect(await take(tenantId, 1)).toBe(0);
  });
}
