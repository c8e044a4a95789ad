import { startModels, type ModelsEmulator } from '../../local/models';
import { JobView } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { dataOf, endOf, givenRun, type Given } from '../support/cloud/tasks';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

/** Stands in the one file whose question is held back. */
const HELD = 'total_of_cart';

describe('kill -9 of the Functions host while a model is asked for a job', () => {
  let models: ModelsEmulator;
  let cloud: TestCloud;
  let api: Api;
  let given: Given;

  beforeAll(async () => {
    models = await startModels();
    const routes = [{ provider: 'custom', url: `${models.url}/v1`, name: 'own', model: 'gpt-5.4-mini' }];
    cloud = await startTestCloud({ lockDuration: 'PT2S', settings: { MODELS_ROUTES: JSON.stringify({ routes }) } });
    api = await cloud.createTenant();
    given = await givenRun(api);
  }, 120_000);

  afterAll(async () => {
    await cloud.stop();
    await models.close();
  });

  it('has the job succeed, and asks again only what was not answered', async () => {
    models.script({ when: { contains: HELD }, hold: true });
    const path = `/api/v1/projects/${given.projectId}/review`;
    const started = await api.call('POST', path, { run_id: given.runId });
    const location = started.headers.get('location') ?? '';
    const asked = (isHeld: boolean) => models.received.filter(({ body }) => body.includes(HELD) === isHeld);

    await progressOf(api, location, 2);
    await models.until(() => asked(true).length === 1);
    const others = asked(false).length;
    await cloud.host().kill();
    await cloud.restartHost();
    const job = await endOf(api, location);

    expect(job).toMatchObject({ state: 'succeeded', progress: { parts_done: 3, parts_failed: 0 } });
    expect(asked(true)).toHaveLength(2);
    expect(asked(false)).toHaveLength(others);
  }, 120_000);
});

/** Waits until so many parts are done. */
async function progressOf(api: Api, location: string, partsDone: number): Promise<void> {
  for (;;) {
    const { progress } = dataOf(await api.call('GET', location), JobView);
    if (progress.parts_done >= partsDone) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
