import { RouteHealth } from '../../../../shared/models/router/route-health';

describe('the health of a route', () => {
  it('opens after three failures in a row, longer each time, until one call goes through', () => {
    const health = new RouteHealth('eu');
    expect(health.failed('server-error', undefined, 0)).toBeUndefined();
    expect(health.failed('timeout', undefined, 0)).toBeUndefined();
    expect(health.failed('server-error', undefined, 0)).toMatchObject({ untilMs: 15_000 });

    expect(health.admit(14_999)).toBe(false);
    expect(health.admit(15_000)).toBe(true);
    expect(health.failed('server-error', undefined, 15_000)).toMatchObject({ untilMs: 45_000 });
    expect(health.admit(45_000)).toBe(true);
    health.succeeded(10);

    expect(health.failed('server-error', undefined, 50_000)).toBeUndefined();
    expect(health.admit(50_000)).toBe(true);
  });

  it('lets one call try after a cooldown, alone', () => {
    const health = new RouteHealth('eu');
    health.failed('rate-limited', 1_000, 0);

    expect([health.admit(1_000), health.admit(1_000)]).toEqual([true, false]);
    health.endedOtherwise();
    expect(health.admit(1_000)).toBe(true);
    health.succeeded(5);
    expect([health.admit(1_000), health.admit(1_000)]).toEqual([true, true]);
  });

  it('is not broken by success in between, nor by requests that were at fault', () => {
    const health = new RouteHealth('eu');
    for (let round = 0; round < 5; round++) {
      health.failed('server-error', undefined, 0);
      health.failed('malformed', undefined, 0);
      health.failed('content-filter', undefined, 0);
      health.failed('conflict', undefined, 0);
      health.succeeded(1);
    }

    expect(health.admit(0)).toBe(true);
  });

  it('believes no header that asks for more than a day', () => {
    const health = new RouteHealth('eu');

    expect(health.failed('rate-limited', 1e12, 0)).toMatchObject({ untilMs: 86_400_000 });
  });

  it('takes over longer cooldowns of others and no shorter or past ones', () => {
    const health = new RouteHealth('eu');
    health.heard({ route: 'eu', reason: 'rate-limited', untilMs: 50 }, 100);
    expect(health.cooldownAt(40)).toBeUndefined();
    health.heard({ route: 'eu', reason: 'retired', untilMs: 500 }, 100);
    health.heard({ route: 'eu', reason: 'rate-limited', untilMs: 300 }, 100);

    expect(health.cooldownAt(400)).toEqual({ reason: 'retired', untilMs: 500 });
  });

  it('averages what was measured, the newest counting most', () => {
    const health = new RouteHealth('eu');
    health.succeeded(100);
    health.succeeded(200);

    expect(health.latencyMs).toBeCloseTo(120);
  });
});
