import {
  authenticate,
  createApiKey,
  createTenant,
  openReportLink,
  signReportLink,
  type ReportLink,
  type SecretSource,
} from '../../../shared/access';
import { memoryServices } from '../../support/memory-services';
import { idOf } from '../../support/memory/counting-ids';
import { failing } from '../../support/memory/failing';
import { ACTOR, TENANT } from '../../support/memory/scenario';

const [OLD, NEW] = ['0'.repeat(64), '1'.repeat(64)];

/** Every secret has the value that is set last. */
async function arranged() {
  let value = OLD;
  const secrets: SecretSource = { get: () => Promise.resolve(value) };
  const services = memoryServices({ secrets });
  const { tenant, adminKey } = await createTenant({ name: 'acme' }, services);
  return {
    services,
    tenant,
    header: `Bearer ${adminKey.text}`,
    set: (text: string) => (value = text),
    admits: (header: string, using: Partial<typeof services> = {}) =>
      authenticate(header, { ...services, ...using }).then(
        () => true,
        () => false,
      ),
  };
}

describe('a pepper that is rotated', () => {
  it('takes along the keys that are shown while both count', async () => {
    const { services, tenant, header, set, admits } = await arranged();
    const unused = await createApiKey({ actor: ACTOR, name: 'unused', role: 'viewer' }, tenant.id, services);

    set(`${NEW} ${OLD}`);
    expect(await admits(header)).toBe(true);
    const made = await createApiKey({ actor: ACTOR, name: 'new', role: 'viewer' }, tenant.id, services);
    set(NEW);

    const admitted = [await admits(header), await admits(`Bearer ${made.text}`), await admits(`Bearer ${unused.text}`)];
    expect(admitted).toEqual([true, true, false]);
  });

  it('can be taken back', async () => {
    const { header, set, admits } = await arranged();
    set(NEW);
    expect(await admits(header)).toBe(false);

    set(`${NEW}\n${OLD}\n`);

    expect(await admits(header)).toBe(true);
  });

  it('makes nobody wait or fail where a hash cannot be stored, and takes the key along the next time', async () => {
    const { services, header, set, admits } = await arranged();
    set(`${NEW} ${OLD}`);

    expect(await admits(header, { access: failing(services.access, 'replaceHash') })).toBe(true);
    expect(services.telemetry.exceptions).toHaveLength(1);
    expect(await admits(header)).toBe(true);
    set(NEW);

    expect(await admits(header)).toBe(true);
  });

  it('revives no key that was revoked', async () => {
    const { services, tenant, set, admits } = await arranged();
    const key = await createApiKey({ actor: ACTOR, name: 'gone', role: 'viewer' }, tenant.id, services);
    const revokedAt = services.clock.now().toISOString();
    await services.access.revokeKey({ tenantId: tenant.id, keyId: key.record.id, revokedAt });
    set(`${NEW} ${OLD}`);

    expect(await admits(`Bearer ${key.text}`)).toBe(false);
    expect((await services.access.findKey(tenant.id, key.record.id))?.secretHash).toBe(key.record.secretHash);
  });

  it('counts as a whole where it has always had white space in it', async () => {
    const { services, set, admits } = await arranged();
    set('correct horse');
    const { adminKey } = await createTenant({ name: 'other' }, services);

    expect(await admits(`Bearer ${adminKey.text}`)).toBe(true);
  });

  it.each(['', ' ', '\n'])('admits nobody where it is %j', async (text) => {
    const { header, set, admits } = await arranged();
    set(text);

    expect(await admits(header)).toBe(false);
  });
});

it('an operator key that is rotated counts beside the new one until it is taken out', async () => {
  const { set, admits } = await arranged();
  set(`${NEW} ${OLD}`);
  expect([await admits(`Bearer ${OLD}`), await admits(`Bearer ${NEW}`)]).toEqual([true, true]);

  set(NEW);

  expect([await admits(`Bearer ${OLD}`), await admits(`Bearer ${NEW}`)]).toEqual([false, true]);
});

it('links to reports open while the key that signed them is among those that count', async () => {
  const { services, set } = await arranged();
  const expiresAt = services.clock.now().getTime() + 1_000;
  const link: ReportLink = { tenantId: TENANT, runId: idOf('run', 1), format: 'html', expiresAt };
  const old = await signReportLink(link, services);
  set(`${NEW} ${OLD}`);
  const made = await signReportLink(link, services);
  expect(await openReportLink(old, services)).toEqual(link);

  set(NEW);

  expect(await openReportLink(made, services)).toEqual(link);
  await expect(openReportLink(old, services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
