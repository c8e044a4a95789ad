import { AuditEntryView, page, successEnvelope, type RunView } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { sampleArchive } from '../support/cloud/sample-archive';
import type { Observers } from '../support/cloud/start-parts';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

/** A moment in the life of a run at which the host dies. */
interface KillPoint {
  name: string;
  service: keyof Observers;
  isReached(observation: Record<string, unknown>): boolean;
}

const KILL_POINTS: KillPoint[] = [
  {
    name: 'before the outbox is sent',
    service: 'serviceBus',
    isReached: ({ phase, operation, queueName }) =>
      phase === 'before' && operation === 'send' && queueName === 'analysis-plan',
  },
  {
    name: 'after the outbox is sent and before it is marked so',
    service: 'serviceBus',
    isReached: ({ phase, operation, queueName }) =>
      phase === 'after' && operation === 'send' && queueName === 'analysis-plan',
  },
  {
    name: 'in the middle of a batch',
    service: 'blob',
    isReached: ({ phase, operation, blob }) =>
      phase === 'after' && operation === 'GetBlob' && String(blob).endsWith('b00001.source'),
  },
  {
    name: "after a batch's result is written and before it is recorded",
    service: 'blob',
    isReached: ({ phase, operation, blob }) =>
      phase === 'after' && operation === 'PutBlob' && String(blob).endsWith('b00002.result.json.gz'),
  },
  {
    name: 'after the end of the run is stored and before its event is sent',
    service: 'serviceBus',
    isReached: ({ phase, operation, queueName, body }) =>
      phase === 'before' &&
      operation === 'send' &&
      queueName === 'events' &&
      JSON.stringify(body).includes('analysis.completed'),
  },
  {
    name: 'after an event is written down and before it is completed',
    service: 'serviceBus',
    isReached: ({ phase, operation, queueName, body }) =>
      phase === 'before' &&
      operation === 'complete' &&
      queueName === 'events/Subscriptions/audit' &&
      JSON.stringify(body).includes('analysis.completed'),
  },
  {
    name: 'while the run is finalised',
    service: 'blob',
    isReached: ({ phase, blob, operation }) =>
      phase === 'after' && String(operation).startsWith('Put') && String(blob).endsWith('report.sarif'),
  },
];

describe('kill -9 of the Functions host', () => {
  const observers: Observers = {};
  let cloud: TestCloud;
  let api: Api;
  let archive: Buffer;
  let expected: string[];

  beforeAll(async () => {
    archive = await sampleArchive();
    cloud = await startTestCloud({
      observers,
      lockDuration: 'PT2S',
      settings: { OUTBOX_RESEND_AFTER_SECONDS: '1' },
    });
    api = await cloud.createTenant();
    const run = await api.waitForEnd(await api.analyze(await api.createProject('undisturbed'), archive));
    expect(run.state).toBe('succeeded');
    expected = await fingerprints(api, run);
    expect(expected.length).toBeGreaterThan(20);
  }, 120_000);

  afterAll(() => cloud.stop());

  it.each(KILL_POINTS)(
    '$name: the run succeeds with the same findings, none twice',
    async ({ service, isReached }) => {
      const killed = killAt(cloud, observers, service, isReached);
      const projectId = await api.createProject('killed');
      const snapshotId = await api.upload(projectId, archive);

      // The caller may get no answer; whether the run was accepted is seen from the project.
      await api
        .call('POST', `/api/v1/projects/${projectId}/analyze`, { snapshot_id: snapshotId })
        .catch(() => undefined);
      await killed;
      await cloud.restartHost();
      const runId = await onlyRunOf(api, projectId);
      const ended = relayUntil(cloud, api.waitForEnd(runId, 90_000));

      const run = await ended;
      expect(run.state).toBe('succeeded');
      expect(await fingerprints(api, run)).toEqual(expected);
      expect(run.progress.batches_done).toBe(run.progress.batches_total);
      expect(await auditedEndsOf(api, cloud, runId)).toBe(1);
    },
    120_000,
  );
});

/** How often the audit log tells that the run has ended, once it does. */
async function auditedEndsOf(api: Api, cloud: TestCloud, runId: string): Promise<number> {
  const day = (backMs: number): string => new Date(Date.now() - backMs).toISOString().slice(0, 10);
  for (;;) {
    await cloud.host().run('relay-outbox');
    const query = `from=${day(86_400_000)}&to=${day(0)}&type=analysis.completed&limit=200`;
    const { body } = await api.call('GET', `/api/v1/audit?${query}`);
    const { items } = successEnvelope(page(AuditEntryView)).parse(body).data;
    const ends = items.filter(({ event }) => event.type === 'analysis.completed' && event.data.run_id === runId);
    if (ends.length > 0) return ends.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Resolves once the host has died at the given point; the step it was in the middle of is cut there. */
function killAt(
  cloud: TestCloud,
  observers: Observers,
  service: keyof Observers,
  isReached: KillPoint['isReached'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let isKilled = false;
    const observe = async (observation: object): Promise<void> => {
      const facts = Object.fromEntries(Object.entries(observation));
      if (isKilled || !isReached(facts)) return;
      isKilled = true;
      delete observers[service];
      await cloud.host().kill().then(resolve, reject);
      if (facts['phase'] === 'before') throw new Error('The host died before this.');
    };
    observers[service] = observe;
  });
}

/** The relay's timer fires every 15 seconds; here it is asked to run until the run has ended. */
async function relayUntil(cloud: TestCloud, ended: Promise<RunView>): Promise<RunView> {
  for (;;) {
    await cloud.host().run('relay-outbox');
    const run = await Promise.race([
      ended,
      new Promise<undefined>((resolve) => void setTimeout(resolve, 500, undefined)),
    ]);
    if (run !== undefined) return run;
  }
}

async function onlyRunOf(api: Api, projectId: string): Promise<string> {
  const { body } = await api.call('GET', `/api/v1/projects/${projectId}/runs`);
  expect(body).toMatchObject({ data: { items: [{ project_id: projectId }], next_cursor: null } });
  const { items } = (body as { data: { items: RunView[] } }).data;
  return items[0]?.id ?? '';
}

/** Every finding of the run as the API and the SARIF file tell it, which must agree and hold none twice. */
async function fingerprints(api: Api, run: RunView): Promise<string[]> {
  const listed = (await api.listFindings(run.id)).map(({ fingerprint }) => fingerprint);
  const sarif = JSON.parse(await api.getReport(run.id, 'sarif')) as { runs: [{ results: unknown[] }] };
  expect(new Set(listed).size).toBe(listed.length);
  expect(sarif.runs[0].results).toHaveLength(listed.length);
  expect(run.summary?.findings).toBe(listed.length);
  return listed;
}
