import type { AuditEntry, AuditLog } from '../../shared/audit';
import { randomIds } from '../../shared/kernel';
import { makeEvent } from '../support/events/make-event';

/** What every audit log promises. */
export function auditLogContract(log: () => AuditLog): void {
  const DAYS = { from: '2030-01-01', to: '2030-01-31' };

  async function readAll(
    tenantId: string,
    query: Partial<Parameters<AuditLog['read']>[0]> = {},
  ): Promise<AuditEntry[]> {
    const items: AuditEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await log().read({ ...DAYS, limit: 2, tenantId, ...query, cursor });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return items;
  }

  it('gives back what was appended, chained in its order', async () => {
    const tenant_id = randomIds.next('ten');
    const events = Array.from({ length: 5 }, () => makeEvent({ tenant_id }));

    for (const event of events) expect(await log().append(event)).toBe(true);

    const entries = await readAll(tenant_id);
    expect(entries.map(({ event }) => event)).toEqual(events);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(entries.map(({ previous }) => previous)).size).toBe(5);
  });

  it('holds an event once, however often and at however many places it comes at the same time', async () => {
    const tenant_id = randomIds.next('ten');
    const events = Array.from({ length: 3 }, () => makeEvent({ tenant_id }));

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => events).map((copies, index) =>
        Promise.all((index % 2 === 0 ? copies : copies.toReversed()).map((event) => log().append(event))),
      ),
    );

    const entries = await readAll(tenant_id);
    expect(entries.map(({ event }) => event.id).sort()).toEqual(events.map(({ id }) => id).sort());
    expect(answers.flat().filter(Boolean)).toHaveLength(events.length);
  });

  it('shows a tenant its own alone, whatever the cursor says', async () => {
    const [own, other] = [makeEvent(), makeEvent()];
    await log().append(own);
    await log().append(makeEvent({ tenant_id: own.tenant_id }));
    await log().append(other);
    const { nextCursor } = await log().read({ ...DAYS, tenantId: own.tenant_id, limit: 1, cursor: undefined });

    const foreign = await log().read({ ...DAYS, tenantId: other.tenant_id, limit: 10, cursor: nextCursor });

    expect(await readAll(other.tenant_id)).toMatchObject([{ event: other }]);
    expect(foreign.items.every(({ event }) => event.tenant_id === other.tenant_id)).toBe(true);
  });

  it('shows the days and the type asked for, in the order of hours', async () => {
    const tenant_id = randomIds.next('ten');
    const at = (occurred_at: string) => makeEvent({ tenant_id, occurred_at });
    const [late, early, before] = [
      at('2030-01-03T10:00:00.000Z'),
      at('2030-01-02T09:00:00.000Z'),
      at('2029-12-31T00:00:00.000Z'),
    ];
    for (const event of [late, early, before]) await log().append(event);

    expect((await readAll(tenant_id)).map(({ event }) => event.id)).toEqual([early.id, late.id]);
    expect(await readAll(tenant_id, { to: '2030-01-02' })).toMatchObject([{ event: early }]);
    expect(await readAll(tenant_id, { type: 'system.failed' })).toEqual([]);
    expect(await readAll(tenant_id, { type: 'user.acted' })).toHaveLength(2);
  });

  it.each([
    'no cursor',
    Buffer.from('2030-01-02/03-001.jsonl@x').toString('base64url'),
    Buffer.from('../ten_1/a@0').toString('base64url'),
  ])('refuses a cursor it never gave out: %s', async (cursor) => {
    const reading = log().read({ ...DAYS, tenantId: randomIds.next('ten'), limit: 1, cursor });

    await expect(reading).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });

  it.each([1, 40, 1_000_000])('refuses a cursor that leads to no line: to byte %d of a segment', async (offset) => {
    const event = makeEvent({ occurred_at: '2030-01-02T03:04:05.000Z' });
    await log().append(event);
    const cursor = Buffer.from(`2030-01-02/03-001.jsonl@${offset}`).toString('base64url');

    const reading = log().read({ ...DAYS, tenantId: event.tenant_id, limit: 1, cursor });

    await expect(reading).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });
}
