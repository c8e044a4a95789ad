import { ProjectView, successEnvelope } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

/** The machine of the app is an hour behind. */
const databaseNow = (): number => Date.now() + 3_600_000;

describe('a host whose clock is wrong', () => {
  let cloud: TestCloud;
  let api: Api;

  beforeAll(async () => {
    cloud = await startTestCloud({ databaseNow });
    api = await cloud.createTenant();
  }, 120_000);
  afterAll(() => cloud.stop());

  it('goes by the clock of the database', async () => {
    const before = databaseNow();

    const { body } = await api.call('POST', '/api/v1/projects', { name: 'later' });

    const createdAt = Date.parse(successEnvelope(ProjectView).parse(body).data.created_at);
    expect(createdAt).toBeGreaterThan(before - 10_000);
    expect(createdAt).toBeLessThan(databaseNow() + 10_000);
  });
});
