import { ProjectView, RunView, SnapshotView } from '../../shared/contracts';
import type { Answer, Api } from '../support/cloud/api';
import { sampleArchive } from '../support/cloud/sample-archive';
import type { Observers } from '../support/cloud/start-parts';
import { dataOf } from '../support/cloud/tasks';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

const AT_ONCE = 6;

describe('two instances of the app', () => {
  const observers: Observers = {};
  let cloud: TestCloud;
  /** One of the tenant at each instance. */
  let apis: Api[];
  let archive: Buffer;

  beforeAll(async () => {
    archive = await sampleArchive();
    cloud = await startTestCloud({ observers, settings: { MAX_RUNS_IN_FLIGHT: '1' } });
    const { key } = await cloud.createTenant();
    apis = [cloud.api(key), cloud.api(key, await cloud.startAnother())];
  }, 120_000);
  afterAll(() => cloud.stop());

  /** The same call several times at once at each instance. */
  const atBoth = (call: (api: Api) => Promise<Answer>): Promise<Answer[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, () => apis.map(call)).flat());
  const post = (path: string, body: unknown, key: string) => (api: Api) =>
    api.call('POST', path, body, { 'idempotency-key': key });

  it('make one project, one snapshot and one run of calls with one key that come to both', async () => {
    const ends: string[] = [];
    observers.serviceBus = ({ phase, operation, queueName, body }) => {
      const text = JSON.stringify(body);
      if (phase === 'after' && operation === 'send' && queueName === 'events' && text.includes('analysis.completed')) {
        ends.push(text);
      }
    };

    const projects = (await atBoth(post('/api/v1/projects', { name: 'once' }, 'project-of-both'))).map(
      (answer) => dataOf(answer, ProjectView).id,
    );
    const [projectId = ''] = projects;
    const path = `/api/v1/projects/${projectId}`;
    const snapshots = (await atBoth(post(`${path}/snapshots`, archive, 'snapshot-of-both'))).map(
      (answer) => dataOf(answer, SnapshotView).id,
    );
    const [snapshotId] = snapshots;
    const started = await atBoth(post(`${path}/analyze`, { snapshot_id: snapshotId }, 'run-of-both-instances'));
    const runs = started.map((answer) => dataOf(answer, RunView).id);
    const seen = await Promise.all(apis.map((api) => api.waitForEnd(runs[0] ?? '')));

    expect([new Set(projects).size, new Set(snapshots).size, new Set(runs).size]).toEqual([1, 1, 1]);
    expect(seen[0]).toMatchObject({ state: 'succeeded' });
    expect(seen[1]).toEqual(seen[0]);
    expect(ends).toHaveLength(1);
  }, 120_000);

  it('let a tenant start no more runs together than one alone would', async () => {
    const [api] = apis as [Api];
    const projectId = await api.createProject('many');
    const snapshotId = await api.upload(projectId, archive);
    const letGo = holdBatches(observers);
    holdUntilBothHaveCounted(observers);

    const answers = await atBoth((each) =>
      each.call('POST', `/api/v1/projects/${projectId}/analyze`, { snapshot_id: snapshotId }),
    );

    letGo();

    const accepted = answers.filter(({ status }) => status === 202);
    expect(accepted).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 429]));
    for (const answer of accepted) {
      expect(await api.waitForEnd(dataOf(answer, RunView).id)).toMatchObject({ state: 'succeeded' });
    }
  }, 120_000);
});

/** No run ends, and makes room for another, while others are being started. */
function holdBatches(observers: Observers): () => void {
  const free = Promise.withResolvers<undefined>();
  observers.blob = ({ phase, operation, blob }) =>
    phase === 'before' && operation === 'GetBlob' && blob.endsWith('.source') ? free.promise : undefined;
  return () => free.resolve(undefined);
}

/** Each instance has seen how many runs there are before one of them takes a place. */
function holdUntilBothHaveCounted(observers: Observers): void {
  const both = Promise.withResolvers<undefined>();
  let takers = 0;
  observers.cosmos = ({ phase, container, body }) => {
    if (phase !== 'before' || container !== 'runs' || !JSON.stringify(body ?? '').includes('"type":"places"')) return;
    takers += 1;
    if (takers === 2) both.resolve(undefined);
    return both.promise;
  };
}
