import { ModelsView, TaskAnswerView } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { dataOf, endOf, findingOf, givenRun, searched, TREE, type Given } from '../support/cloud/tasks';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

describe('tasks without any model', () => {
  let cloud: TestCloud;
  let api: Api & { key: string };
  let given: Given;

  beforeAll(async () => {
    cloud = await startTestCloud();
    api = await cloud.createTenant();
    given = await givenRun(api);
  }, 120_000);
  afterAll(() => cloud.stop());

  it('are done by rules, which say so', async () => {
    const finding = findingOf(given, 'ruff/F401');
    const body = { run_id: given.runId, finding: finding.fingerprint };

    const explained = dataOf(await api.call('POST', '/api/v1/explain', body), TaskAnswerView);
    const fixed = dataOf(await api.call('POST', '/api/v1/fix', body), TaskAnswerView);

    expect(explained).toMatchObject({ provider: 'rules', cost_usd: 0, egress: { sent: false } });
    expect(explained.notice).toContain('No model is configured');
    expect(explained.text).toContain('F401');
    expect(fixed.edits).not.toEqual([]);
    expect(fixed.receipts).toMatchObject([
      { status: 'verified', rule_id: 'ruff/F401', findings_after: expect.any(Number) as number },
    ]);
    expect(dataOf(await api.call('GET', '/api/v1/models'), ModelsView).items).toEqual([]);
  });

  it('stream as well', async () => {
    const body = { text: TREE['web/user.js'], language: 'javascript' };

    const {
      status,
      headers,
      body: text,
    } = await api.call('POST', '/api/v1/document', body, { accept: 'text/event-stream' });

    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/event-stream');
    expect(String(text)).toMatch(/event: end\ndata: \{"task":"document","provider":"rules"/);
  });

  it('fix what they can over a whole run, as a patch with a report', async () => {
    const started = await api.call('POST', `/api/v1/projects/${given.projectId}/fix`, { run_id: given.runId });
    expect(started.status).toBe(202);

    const job = await endOf(api, started.headers.get('location') ?? '');

    expect(job).toMatchObject({ state: 'succeeded', cost_usd: 0 });
    const patch = await api.call('GET', job.links!['patch']!);
    expect(String(patch.body)).toContain('-import os\n');
    expect(String((await api.call('GET', job.links!['report']!)).body)).toContain('app/main.py');
  });

  it('find code by its words', async () => {
    const found = await searched(api, { project_id: given.projectId, query: 'cart total' });

    expect(found).toMatchObject({ mode: 'text' });
    expect(found.items[0]).toMatchObject({ path: 'app/main.py', start_line: 1, matched_by: ['text'] });
  });

  it('are refused to strangers as if nothing were there', async () => {
    const stranger = await cloud.createTenant('stranger');
    const [finding] = given.findings;

    const bodies: [string, object][] = [
      ['/api/v1/explain', { run_id: given.runId, finding: finding!.fingerprint }],
      ['/api/v1/search', { project_id: given.projectId, query: 'cart' }],
      [`/api/v1/projects/${given.projectId}/review`, { run_id: given.runId }],
    ];
    for (const [path, body] of bodies) expect((await stranger.call('POST', path, body)).status).toBe(404);
  });
});
