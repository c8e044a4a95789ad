import {
  authenticate,
  createApiKey,
  createTenant,
  formatApiKey,
  parseApiKey,
  type Caller,
} from '../../../shared/access';
import { AurelisError } from '../../../shared/kernel';
import { memoryServices } from '../../support/memory-services';
import { ACTOR } from '../../support/memory/scenario';
import { idOf } from '../../support/memory/counting-ids';

async function arranged() {
  const services = memoryServices();
  const { tenant, adminKey } = await createTenant({ name: 'acme' }, services);
  const asCaller = (authorization: string | null): Promise<Caller> => authenticate(authorization, services);
  return { services, tenant, adminKey, asCaller };
}

async function failureOf(attempt: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AurelisError)) throw new Error('It was let in.');
  return { code: error.code, message: error.message };
}

describe('authenticating', () => {
  it('tells the tenant, key and role of a key', async () => {
    const { tenant, adminKey, asCaller } = await arranged();

    const caller = await asCaller(`Bearer ${adminKey.text}`);

    expect(caller).toEqual({ tenantId: tenant.id, id: adminKey.record.id, role: 'admin' });
  });

  it('takes the scheme in any case', async () => {
    const { tenant, adminKey, asCaller } = await arranged();

    expect(await asCaller(`bearer  ${adminKey.text}`)).toMatchObject({ tenantId: tenant.id });
  });

  it('knows the operator by the key in the vault', async () => {
    const { services, asCaller } = await arranged();

    const caller = await asCaller(`Bearer ${await services.secrets.get('operator-key')}`);

    expect(caller).toEqual({ tenantId: 'operator', id: 'operator', role: 'operator' });
  });

  it('lets a key in until it expires, and not at that moment', async () => {
    const { services, tenant, asCaller } = await arranged();
    const request = { name: 'ci', role: 'viewer' as const, expires_at: '2030-01-01T01:00:00.000Z' };
    const key = await createApiKey({ ...request, actor: ACTOR }, tenant.id, services);
    services.clock.advance(3_600_000 - 1);
    expect(await asCaller(`Bearer ${key.text}`)).toMatchObject({ role: 'viewer' });

    services.clock.advance(1);

    expect(await failureOf(asCaller(`Bearer ${key.text}`))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('reads the same for every key that is not good, so that nobody learns what was wrong with it', async () => {
    const { services, tenant, adminKey, asCaller } = await arranged();
    const parts = parseApiKey(adminKey.text)!;
    const expired = await createApiKey(
      { actor: ACTOR, name: 'old', role: 'viewer', expires_at: '2030-01-01T00:00:01.000Z' },
      tenant.id,
      services,
    );
    const revoked = await createApiKey({ actor: ACTOR, name: 'gone', role: 'viewer' }, tenant.id, services);
    await services.access.revokeKey({
      tenantId: tenant.id,
      keyId: revoked.record.id,
      revokedAt: '2030-01-01T00:00:00.000Z',
    });
    services.clock.advance(1_000);
    const otherSecret = parts.secret.startsWith('A') ? `B${parts.secret.slice(1)}` : `A${parts.secret.slice(1)}`;

    const failures = await Promise.all(
      [
        expired.text,
        revoked.text,
        formatApiKey({ ...parts, secret: otherSecret }),
        formatApiKey({ ...parts, keyId: idOf('key', 999) }),
        formatApiKey({ ...parts, tenantId: idOf('ten', 999) }),
        formatApiKey({ ...parts, keyId: expired.record.id }),
        adminKey.text.slice(0, -1),
        `${adminKey.text}A`,
        adminKey.text.toUpperCase(),
        'aur_',
        'anything',
        (await services.secrets.get('operator-key')).slice(0, -1),
      ].map((token) => failureOf(asCaller(`Bearer ${token}`))),
    );

    expect(new Set(failures.map((failure) => JSON.stringify(failure))).size).toBe(1);
    expect(failures[0]).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['no header', null],
    ['an empty header', ''],
    ['another scheme', 'Basic YWRtaW46YWRtaW4='],
    ['no key', 'Bearer '],
    ['more than a key', 'Bearer one two'],
  ])('asks for a key when it gets %s', async (_case, authorization) => {
    const { asCaller } = await arranged();

    expect(await failureOf(asCaller(authorization))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('keeps no secret: neither a key nor its pepper stands in the record', async () => {
    const { services, tenant, adminKey } = await arranged();

    const record = JSON.stringify(await services.access.findKey(tenant.id, adminKey.record.id));

    expect(record).not.toContain(parseApiKey(adminKey.text)!.secret);
    expect(record).not.toContain(await services.secrets.get('api-key-pepper'));
  });

  it('refuses to make a key that would already have expired', async () => {
    const { services, tenant } = await arranged();
    const request = { name: 'late', role: 'viewer' as const, expires_at: '2030-01-01T00:00:00.000Z' };

    await expect(createApiKey({ ...request, actor: ACTOR }, tenant.id, services)).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: [{ field: 'expires_at', issue: 'must lie in the future' }],
    });
    expect(await services.access.listKeys(tenant.id)).toHaveLength(1);
  });
});
