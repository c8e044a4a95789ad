import { startModels, type ModelsEmulator } from '../../local/models';
import { ModelsView, TaskAnswerView, UsageView } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { dataOf, endOf, givenRun, searched, SECRET, TREE, type Given } from '../support/cloud/tasks';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

describe('tasks with models', () => {
  let models: ModelsEmulator;
  let cloud: TestCloud;
  let api: Api & { key: string };
  let given: Given;

  beforeAll(async () => {
    models = await startModels();
    const route = { provider: 'custom', url: `${models.url}/v1` };
    const routes = [
      { ...route, name: 'own', model: 'gpt-5.4-mini' },
      { ...route, name: 'own-embedding', model: 'text-embedding-3-small' },
    ];
    cloud = await startTestCloud({ settings: { MODELS_ROUTES: JSON.stringify({ routes }) } });
    api = await cloud.createTenant();
    given = await givenRun(api);
  }, 120_000);
  afterAll(async () => {
    await cloud.stop();
    await models.close();
  });
  beforeEach(() => models.reset());

  it('are answered by the model, at a price that usage shows', async () => {
    models.script({ reply: { text: 'It sums the cart.', usage: { input: 100, output: 10 } } });

    const answer = dataOf(
      await api.call('POST', '/api/v1/explain', { text: TREE['app/main.py'], language: 'python' }),
      TaskAnswerView,
    );

    expect(answer).toMatchObject({ provider: 'custom', model: 'gpt-5.4-mini', text: 'It sums the cart.' });
    expect(answer.cost_usd).toBeGreaterThan(0);
    const usage = dataOf(await api.call('GET', '/api/v1/usage?by=task,model'), UsageView);
    expect(usage.items).toContainEqual(expect.objectContaining({ task: 'explain', model: 'gpt-5.4-mini', calls: 1 }));
    const listed = dataOf(await api.call('GET', '/api/v1/models'), ModelsView);
    expect(listed.items.map(({ route, state }) => [route, state])).toContainEqual(['own', 'ready']);
  });

  it('stream the words of the model as they come', async () => {
    models.script({ reply: { text: 'One two three.', pieces: ['One ', 'two ', 'three.'] } });

    const { body } = await api.call(
      'POST',
      '/api/v1/explain',
      { text: 'let a = 1;\n', language: 'javascript' },
      { accept: 'text/event-stream' },
    );

    expect(String(body)).toContain('event: text\n');
    expect(String(body)).toMatch(/event: end\ndata: .*"text":"One two three\."/);
  });

  it('stop the model when the caller hangs up', async () => {
    models.script({ reply: { text: 'One two three.', pieces: ['One ', 'two ', 'three.'], holdAfter: 1 } });
    const hangUp = new AbortController();

    const response = await fetch(`${cloud.host().url}/api/v1/explain`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${api.key}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify({ text: 'let held = 1;\n', language: 'javascript' }),
      signal: hangUp.signal,
    });
    expect(response.status).toBe(200);
    hangUp.abort();

    await models.until((received) => received.some(({ outcome }) => outcome === 'closed'));
  });

  it('find code by its meaning too, and tell a model no secret', async () => {
    const found = await searched(api, { project_id: given.projectId, query: 'the name of a user' });

    expect(found).toMatchObject({ mode: 'fused' });
    expect(found.items[0]?.matched_by).toContain('text');
    expect(JSON.stringify(found)).not.toContain(SECRET);
    expect(JSON.stringify(models.received)).not.toContain(SECRET);
    expect(models.received.some(({ operation }) => operation === 'embeddings')).toBe(true);
  });

  it('explain the findings of a run in the background', async () => {
    const started = await api.call('POST', `/api/v1/projects/${given.projectId}/explain`, { run_id: given.runId });

    const job = await endOf(api, started.headers.get('location') ?? '');

    expect(job).toMatchObject({ state: 'succeeded', progress: { parts_failed: 0 } });
    expect(job.progress.parts_done).toBe(given.findings.length);
    expect(job.cost_usd).toBeGreaterThan(0);
    expect(JSON.stringify(models.received)).not.toContain(SECRET);
  });
});
