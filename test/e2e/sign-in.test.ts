import { join } from 'node:path';
import { LOCAL_APPLICATION_ID, LOCAL_TENANT_ID, objectIdOf, SYSTEM_ASSIGNED_CLIENT_ID } from '../../local/identity';
import { AuditEntryView, CallerView, page, successEnvelope, type ProductEvent } from '../../shared/contracts';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';
import { mintToken, PERSON, personClaims } from '../support/mint-token';
import { until } from '../support/until';
import { runAurelis } from '../clients/cli/support/run-aurelis';

const SAMPLE = join(__dirname, '../../samples/flawed-shop');
const TENANT = `ten_${'0'.repeat(26)}`;

let cloud: TestCloud;

beforeAll(async () => {
  cloud = await startTestCloud({
    settings: {
      ENTRA_TENANT_ID: LOCAL_TENANT_ID,
      ENTRA_CLIENT_ID: LOCAL_APPLICATION_ID,
      ENTRA_SIGNS_IN_TO: TENANT,
    },
  });
});
afterAll(() => cloud.stop());

async function tokenOf(changes: Record<string, unknown>): Promise<string> {
  const { identity } = cloud.parts;
  return mintToken({ ...personClaims(identity.url), ...changes }, await identity.key());
}

/** What somebody did, as soon as it stands in the audit log. */
async function logged(token: string, actor: string): Promise<ProductEvent> {
  const [from, to] = [Date.now() - 86_400_000, Date.now() + 86_400_000].map((day) =>
    new Date(day).toISOString().slice(0, 10),
  );
  return until(async () => {
    const { body } = await cloud.api(token).call('GET', `/api/v1/audit?from=${from}&to=${to}`);
    const { items } = successEnvelope(page(AuditEntryView)).parse(body).data;
    return items.find(({ event }) => 'actor' in event.data && event.data.actor === actor)?.event;
  });
}

describe('accounts of Entra ID', () => {
  it('call in place of a key, each with its role, and are named in the log of what was done', async () => {
    const [developer, admin, nobody] = await Promise.all([
      tokenOf({}),
      tokenOf({ roles: ['Aurelis.Admin'], oid: 'ad000000-0000-4000-8000-000000000001' }),
      tokenOf({ roles: [] }),
    ]);

    const me = await cloud.api(developer).call('GET', '/api/v1/me');
    const { data } = successEnvelope(CallerView).parse(me.body);
    const projectId = await cloud.api(developer).createProject('mine');
    const removal = await cloud.api(developer).call('DELETE', `/api/v1/projects/${projectId}`);
    const turnedAway = await cloud.api(nobody).call('GET', '/api/v1/me');
    const created = await logged(admin, `usr_${PERSON}`);

    expect(data).toMatchObject({ tenant_id: TENANT, caller_id: `usr_${PERSON}`, role: 'developer' });
    expect(data).not.toHaveProperty('key_id');
    expect(created).toMatchObject({ tenant_id: TENANT, project_id: projectId });
    expect(removal.status).toBe(403);
    expect(turnedAway).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining('Aurelis.Viewer') as string } },
    });
  });

  it('analyse from the command line as the identity of the machine', async () => {
    const env = { AURELIS_URL: cloud.host().url, ...cloud.parts.identity.environment };
    const { code, stdout, stderr } = await runAurelis(
      ['analyze', SAMPLE, '--kinds', 'syntax', '--format', 'json', '--sign-in', LOCAL_APPLICATION_ID],
      { env },
    );
    const usage = await runAurelis(['usage', '--by', 'key'], {
      env: { ...env, AURELIS_SIGN_IN: LOCAL_APPLICATION_ID },
    });

    expect(stderr).toContain('Run succeeded');
    expect(stdout).toContain('syntax/error');
    expect(code).toBe(1);
    expect(usage).toMatchObject({ code: 0 });
    expect(
      await logged(await tokenOf({ roles: ['Aurelis.Admin'] }), `app_${objectIdOf(SYSTEM_ASSIGNED_CLIENT_ID)}`),
    ).toBeDefined();
  });

  it('are told what to do where nobody is signed in', async () => {
    // Accounts of people alone are looked for, and no program that knows one is there.
    const env = { AURELIS_URL: cloud.host().url, AZURE_TOKEN_CREDENTIALS: 'dev', PATH: '' };

    const { code, stderr } = await runAurelis(['projects', 'list'], {
      env: { ...env, AURELIS_SIGN_IN: LOCAL_APPLICATION_ID },
    });

    expect(stderr).toMatch(/Nobody is signed in to Entra ID here .* Run "az login"/);
    expect(code).toBe(2);
  });
});
