import { BlobServiceClient } from '@azure/storage-blob';
import { z } from 'zod';
import { ErasureView, page, RunView, successEnvelope } from '../../shared/contracts';
import { launchBrowser } from '../support/browser';
import type { Api } from '../support/cloud/api';
import * as hostile from '../support/cloud/hostile-archives';
import { sampleArchive } from '../support/cloud/sample-archive';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

/** Every kind of archive nobody should send, and how its run ends. */
const HOSTILE: [
  string,
  () => Promise<Buffer>,
  { state: 'failed'; reason: RegExp } | { state: 'succeeded'; skipped: string },
][] = [
  ['zip slip', hostile.zipSlip, { state: 'failed', reason: /evil\.js/ }],
  [
    'a link out of the archive',
    () =>
      hostile.tarGz([
        { name: 'ok.js', content: 'let a;' },
        { name: 'out', type: 'symlink', linkname: '/etc/passwd' },
      ]),
    { state: 'succeeded', skipped: 'out' },
  ],
  ['a zip bomb', hostile.zipBomb, { state: 'failed', reason: /larg|unpack|compress/i }],
  ['100,000 entries', () => hostile.manyEntries(100_000), { state: 'failed', reason: /entries|files/i }],
  ['a truncated archive', hostile.truncated, { state: 'failed', reason: /cut off|damaged|incomplete/i }],
  [
    'an archive without files',
    () => hostile.tarGz([{ name: 'folder', type: 'directory' }]),
    { state: 'failed', reason: /no|empty/i },
  ],
];

describe('the pipeline, end to end', () => {
  let cloud: TestCloud;
  let api: Api & { key: string };

  beforeAll(async () => {
    cloud = await startTestCloud({ settings: { MAX_UNPACKED_MB: '256' } });
    api = await cloud.createTenant();
  }, 120_000);

  afterAll(() => cloud.stop());

  it('analyses what the plain storage SDK drops into the container uploads', async () => {
    const projectId = await api.createProject('uploaded');
    const uploads = BlobServiceClient.fromConnectionString(cloud.parts.blob.connectionString).getContainerClient(
      'uploads',
    );

    await uploads.getBlockBlobClient(`${projectId}/main.tar.gz`).uploadData(await sampleArchive());

    const run = await api.waitForEnd(await firstRunOf(api, projectId));
    expect(run).toMatchObject({ state: 'succeeded', trigger: { kind: 'upload', name: 'main.tar.gz' } });
    expect(run.summary?.findings).toBeGreaterThan(20);
  });

  it('tells by one GraphQL query what several calls tell', async () => {
    const projectId = await api.createProject('asked');
    const runId = await api.analyze(projectId, await sampleArchive());
    const run = await api.waitForEnd(runId);
    const query = `query ($id: ID!) {
      project(id: $id) { name latest_run { id summary { findings } findings(limit: 200, level: "error") { items { fingerprint } } } }
    }`;

    const { body } = await api.call('POST', '/api/v1/graphql', { query, variables: { id: projectId } });

    const errors = (await api.listFindings(runId)).filter(({ level }) => level === 'error');
    expect(body).toEqual({
      data: {
        project: {
          name: 'asked',
          latest_run: {
            id: runId,
            summary: { findings: run.summary?.findings },
            findings: { items: errors.map(({ fingerprint }) => ({ fingerprint })) },
          },
        },
      },
    });
    expect(errors.length).toBeGreaterThan(0);
  });

  it('parks an upload for a project that does not exist, and says why', async () => {
    const uploads = BlobServiceClient.fromConnectionString(cloud.parts.blob.connectionString).getContainerClient(
      'uploads',
    );
    const parked = cloud.parts.monitor.waitFor((item) => JSON.stringify(item).includes('message.parked'), 30_000);

    await uploads
      .getBlockBlobClient('prj_00000000000000000000000000/x.zip')
      .uploadData(await hostile.zip({ 'a.js': '' }));

    expect(JSON.stringify(await parked)).toContain('there is no such project');
  });

  it.each(HOSTILE)('%s: a clear end, and the host stays up', async (_name, makeArchive, ending) => {
    const projectId = await api.createProject('hostile');

    const run = await api.waitForEnd(await api.analyze(projectId, await makeArchive()));

    expect(run.state).toBe(ending.state);
    if (ending.state === 'failed') expect(run.failure?.message).toMatch(ending.reason);
    else expect(await api.getReport(run.id, 'json')).toContain(`"path": "${ending.skipped}"`);
    expect((await api.call('GET', '/api/health/ready')).status).toBe(200);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['not an archive', Buffer.from('just text, and quite a lot of it '.repeat(50))],
  ])('an upload that is %s is refused at once', async (_name, body) => {
    const projectId = await api.createProject('refused');

    const answer = await api.call('POST', `/api/v1/projects/${projectId}/snapshots`, body);

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { code: 'VALIDATION_ERROR', details: [{ field: 'body' }] } });
  });

  it('leads from the request over the queues to the last write by one operation id', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const projectId = await api.createProject('traced');
    const snapshotId = await api.upload(projectId, await sampleArchive());

    const started = await api.call(
      'POST',
      `/api/v1/projects/${projectId}/analyze`,
      { snapshot_id: snapshotId },
      { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    );
    const runId = z.object({ data: z.object({ id: z.string() }) }).parse(started.body).data.id;
    await api.waitForEnd(runId);

    const seen = async (text: string) =>
      cloud.parts.monitor.waitFor((item) => {
        const json = JSON.stringify(item);
        return json.includes(traceId) && json.includes(text);
      }, 30_000);
    for (const step of [
      'POST /api/v1/projects/{projectId}/analyze',
      'run.accepted',
      '"plan-run"',
      'run.planned',
      '"analyze-batch"',
      'batch.analyzed',
      '"finalize-run"',
      'report.sarif',
      'run.succeeded',
    ]) {
      expect(await seen(step)).not.toHaveLength(0);
    }
  });

  it('ends a cancelled run as cancelled, whatever was under way', async () => {
    const runId = await api.analyze(await api.createProject('cancelled'), await sampleArchive());

    const answer = await api.call('POST', `/api/v1/runs/${runId}/cancel`);

    const run = await api.waitForEnd(runId);
    expect(answer.status).toBe(200);
    expect(run.state).toBe('cancelled');
    expect((await api.call('GET', `/api/v1/runs/${runId}/reports/sarif`)).status).toBe(404);
  });

  it('shows nothing of a tenant to another', async () => {
    const projectId = await api.createProject('secret');
    const runId = await api.analyze(projectId, await sampleArchive());
    await api.waitForEnd(runId);
    const stranger = await cloud.createTenant('stranger');

    const answers = await Promise.all(
      [
        `/api/v1/projects/${projectId}`,
        `/api/v1/projects/${projectId}/runs`,
        `/api/v1/projects/${projectId}/analysis`,
        `/api/v1/runs/${runId}`,
        `/api/v1/runs/${runId}/findings`,
        `/api/v1/runs/${runId}/reports/sarif`,
      ].map((path) => stranger.call('GET', path)),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await stranger.call('POST', `/api/v1/runs/${runId}/cancel`)).status).toBe(404);
    expect((await stranger.call('GET', '/api/v1/projects')).body).toMatchObject({ data: { items: [] } });
  });

  it('opens a report by its link without a key, and not by an altered one', async () => {
    const runId = await api.analyze(await api.createProject('linked'), await sampleArchive());
    await api.waitForEnd(runId);

    const { body } = await api.call('POST', `/api/v1/runs/${runId}/links`, { format: 'html' });

    const { url } = z.object({ data: z.object({ url: z.string() }) }).parse(body).data;
    const opened = await fetch(url);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await opened.text()).toContain('linked');
    expect((await fetch(`${url}x`)).status).toBe(404);
  });

  it('shows its API in a browser, to be read and tried', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });

      await page.goto(`${cloud.host().url}/api/docs`);
      await page.getByText('Start the analysis of a snapshot').click();

      await page.getByRole('button', { name: 'Execute' }).first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('erases a deleted project with everything that belongs to it', async () => {
    const projectId = await api.createProject('erased');
    const runId = await api.analyze(projectId, await sampleArchive());
    await api.waitForEnd(runId);
    const erased = cloud.parts.monitor.waitFor((item) => JSON.stringify(item).includes('project.erased'), 30_000);

    expect((await api.call('DELETE', `/api/v1/projects/${projectId}`)).status).toBe(204);

    expect((await api.call('GET', `/api/v1/projects/${projectId}`)).status).toBe(404);
    await erased;
    expect((await api.call('GET', `/api/v1/runs/${runId}`)).status).toBe(404);
    const certificates = await api.call('GET', `/api/v1/erasures?project_id=${projectId}`);
    expect(successEnvelope(page(ErasureView)).parse(certificates.body).data.items).toMatchObject([
      { project_id: projectId, held: { runs: 1, jobs: 0, snapshots: 1 } },
    ]);
    const service = BlobServiceClient.fromConnectionString(cloud.parts.blob.connectionString);
    for (const container of ['snapshots', 'runs', 'uploads']) {
      for await (const { name } of service.getContainerClient(container).listBlobsFlat()) {
        expect(name).not.toContain(projectId);
        expect(name).not.toContain(runId);
      }
    }
  });
});

/** The first run of a project, once there is one. */
async function firstRunOf(api: Api, projectId: string): Promise<string> {
  const Runs = z.object({ data: page(RunView) });
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const { body } = await api.call('GET', `/api/v1/projects/${projectId}/runs`);
    const [run] = Runs.parse(body).data.items;
    if (run !== undefined) return run.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No run was started for the upload.');
}
