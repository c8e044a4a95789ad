import type { AccessStore, ApiKey } from '../../shared/access';
import { eventRecord, type OutboxRecord } from '../../shared/events';
import { randomIds } from '../../shared/kernel';
import { makeEvent } from '../support/events/make-event';

function makeKey(tenantId: string, change: Partial<ApiKey> = {}): ApiKey {
  return {
    id: randomIds.next('key'),
    tenantId,
    name: 'ci',
    role: 'developer',
    secretHash: 'cd'.repeat(32),
    createdAt: '2030-01-01T00:00:00.000Z',
    ...change,
  };
}

/** What every access store promises. */
export function accessStoreContract(store: () => AccessStore): void {
  async function givenTenant(): Promise<{ tenantId: string; key: ApiKey }> {
    const tenantId = randomIds.next('ten');
    const key = makeKey(tenantId, { role: 'admin' });
    await store().createTenant({ id: tenantId, name: 'acme', createdAt: key.createdAt }, key);
    return { tenantId, key };
  }

  const makeRecord = (tenantId: string): OutboxRecord => eventRecord(makeEvent({ tenant_id: tenantId }));

  async function unsentOf(tenant: string): Promise<OutboxRecord[]> {
    return (await store().listUnsent('9999')).filter(({ tenantId }) => tenantId === tenant);
  }

  it('stores what a change tells of together with it, until it was sent', async () => {
    const tenantId = randomIds.next('ten');
    const [first, second] = [makeKey(tenantId), makeKey(tenantId)];
    const records = [makeRecord(tenantId), makeRecord(tenantId), makeRecord('operator')] as const;
    await store().createTenant({ id: tenantId, name: 'acme', createdAt: first.createdAt }, first, [records[0]]);
    await store().createKey(second, [records[1]]);
    await store().keep(records[2]);

    await expect(store().createKey(second, [makeRecord(tenantId)])).rejects.toMatchObject({ code: 'CONFLICT' });
    const unsent = await unsentOf(tenantId);
    await store().markSent(records[0]);

    expect(unsent.map(({ id }) => id).sort()).toEqual([records[0].id, records[1].id].sort());
    expect(await unsentOf(tenantId)).toEqual([records[1]]);
    expect(await unsentOf('operator')).toContainEqual(records[2]);
  });

  it('replaces the hash that it is told, and nothing else of the key', async () => {
    const { tenantId, key } = await givenTenant();
    const [from, to] = [key.secretHash, 'ef'.repeat(32)];
    const ref = { tenantId, keyId: key.id };
    const revoked = { ...key, revokedAt: '2030-01-01T00:00:01.000Z' };
    await store().revokeKey({ ...ref, revokedAt: revoked.revokedAt });

    await store().replaceHash(ref, { from: to, to: 'ab'.repeat(32) });
    const untouched = await store().findKey(tenantId, key.id);
    await store().replaceHash(ref, { from, to });
    await store().replaceHash({ ...ref, keyId: randomIds.next('key') }, { from, to });

    expect(untouched).toEqual(revoked);
    expect(await store().findKey(tenantId, key.id)).toEqual({ ...revoked, secretHash: to });
  });

  it('stores a tenant with its first key', async () => {
    const { tenantId, key } = await givenTenant();

    expect(await store().findKey(tenantId, key.id)).toEqual(key);
    expect(await store().listKeys(tenantId)).toEqual([key]);
  });

  it('refuses a tenant that is there already, together with its key', async () => {
    const { tenantId } = await givenTenant();
    const second = makeKey(tenantId);
    const tenant = { id: tenantId, name: 'again', createdAt: second.createdAt };

    await expect(store().createTenant(tenant, second)).rejects.toMatchObject({ code: 'CONFLICT' });

    expect(await store().findKey(tenantId, second.id)).toBeUndefined();
  });

  it('refuses a key whose id is taken', async () => {
    const { tenantId, key } = await givenTenant();

    const created = store().createKey(makeKey(tenantId, { id: key.id, name: 'other' }));

    await expect(created).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await store().findKey(tenantId, key.id)).toEqual(key);
  });

  it('lists keys oldest first', async () => {
    const { tenantId, key } = await givenTenant();
    const latest = makeKey(tenantId, { createdAt: '2030-01-03T00:00:00.000Z' });
    const middle = makeKey(tenantId, { createdAt: '2030-01-02T00:00:00.000Z', expiresAt: '2031-01-01T00:00:00.000Z' });
    await store().createKey(latest);
    await store().createKey(middle);

    expect(await store().listKeys(tenantId)).toEqual([key, middle, latest]);
  });

  it('revokes a key, which stays in the list, and keeps the first time', async () => {
    const { tenantId, key } = await givenTenant();
    const [outbox, late] = [makeRecord(tenantId), makeRecord(tenantId)];

    const revoked = await store().revokeKey({ tenantId, keyId: key.id, revokedAt: '2030-02-01T00:00:00.000Z' }, [
      outbox,
    ]);
    const again = await store().revokeKey({ tenantId, keyId: key.id, revokedAt: '2030-03-01T00:00:00.000Z' }, [late]);

    expect(revoked).toEqual({ key: { ...key, revokedAt: '2030-02-01T00:00:00.000Z' }, isNew: true });
    expect(again).toEqual({ ...revoked, isNew: false });
    expect(await store().listKeys(tenantId)).toEqual([revoked.key]);
    expect(await unsentOf(tenantId)).toEqual([outbox]);
  });

  it('shows and revokes no key of another tenant', async () => {
    const mine = await givenTenant();
    const theirs = await givenTenant();

    expect(await store().findKey(mine.tenantId, theirs.key.id)).toBeUndefined();
    expect(await store().listKeys(mine.tenantId)).toEqual([mine.key]);
    const revoked = store().revokeKey({
      tenantId: mine.tenantId,
      keyId: theirs.key.id,
      revokedAt: '2030-02-01T00:00:00.000Z',
    });
    await expect(revoked).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await store().findKey(theirs.tenantId, theirs.key.id)).toEqual(theirs.key);
  });

  it('takes no tenant for a key', async () => {
    const { tenantId } = await givenTenant();

    await expect(
      store().revokeKey({ tenantId, keyId: randomIds.next('key'), revokedAt: '2030' }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
}
