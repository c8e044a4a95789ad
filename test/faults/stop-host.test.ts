import { startModels, type ModelsEmulator } from '../../local/models';
import type { ServiceBusObservation } from '../../local/service-bus';
import { TaskAnswerView } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { sampleArchive } from '../support/cloud/sample-archive';
import type { Observers } from '../support/cloud/start-parts';
import { dataOf, endOf, givenRun, type Given } from '../support/cloud/tasks';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

/** Stands in the one file of the job whose question is held back. */
const HELD_PART = 'total_of_cart';
/** Stands in the one call whose question is held back. */
const HELD_CALL = 'held_call';

describe('SIGTERM of the Functions host while it is at work', () => {
  const observers: Observers = {};
  let models: ModelsEmulator;
  let cloud: TestCloud;
  let api: Api;
  let given: Given;

  beforeAll(async () => {
    models = await startModels();
    const routes = [{ provider: 'custom', url: `${models.url}/v1`, name: 'own', model: 'gpt-5.4-mini' }];
    cloud = await startTestCloud({
      observers,
      // No test waits for one to run out, and a busy machine has to renew them in time.
      lockDuration: 'PT20S',
      settings: { MODELS_ROUTES: JSON.stringify({ routes }) },
    });
    api = await cloud.createTenant();
    given = await givenRun(api);
  }, 120_000);
  afterAll(async () => {
    await cloud.stop();
    await models.close();
  });
  beforeEach(() => models.reset());

  /** Answers of models are kept: each test asks for something else. */
  const review = async (instruction: string): Promise<string> => {
    const path = `/api/v1/projects/${given.projectId}/review`;
    const started = await api.call('POST', path, { run_id: given.runId, instruction });
    return started.headers.get('location') ?? '';
  };
  const explain = (instruction: string, headers = {}) =>
    api.call(
      'POST',
      '/api/v1/explain',
      { text: `def ${HELD_CALL}(): pass\n`, language: 'python', instruction },
      headers,
    );
  const asked = (text: string): number => models.received.filter(({ body }) => body.includes(text)).length;

  it('ends what is under way once, and leaves the rest to the next host', async () => {
    const archive = await sampleArchive();
    models.script({ when: { contains: HELD_PART }, hold: true }, { when: { contains: HELD_CALL }, hold: true });
    const batches = holdBatches(observers);
    const steps = record(observers);
    const projectId = await api.createProject('stopped');
    const runIds = [await api.analyze(projectId, archive), await api.analyze(projectId, archive)];
    const location = await review('Be short.');
    const call = explain('Be short.');
    await Promise.all([batches.areHeld, models.until(() => asked(HELD_PART) + asked(HELD_CALL) === 2)]);

    const stopped = cloud.host().stop();
    await cloud.host().logged('Host is stopping.');
    batches.letGo();
    models.release();
    const answer = await call;
    const code = await stopped;
    const done = [...steps];
    await cloud.restartHost({ stopLimitSeconds: 2 });
    const job = await endOf(api, location);
    const runs = await Promise.all(runIds.map((runId) => api.waitForEnd(runId)));

    expect(code).toBe(0);
    expect(dataOf(answer, TaskAnswerView)).toMatchObject({ provider: 'custom' });
    // The held batches were among what the first host took, and were not all there was.
    const completed = (list: readonly string[]) => list.filter((step) => step.startsWith('complete analysis-batch'));
    expect(completed(done).length).toBeGreaterThan(0);
    expect(completed(done).length).toBeLessThan(completed(steps).length);
    expect(job).toMatchObject({ state: 'succeeded', progress: { parts_done: 3, parts_failed: 0 } });
    expect([asked(HELD_PART), asked(HELD_CALL), models.received.length]).toEqual([1, 1, 4]);
    const [first, second] = await Promise.all(runs.map(({ id }) => api.listFindings(id)));
    expect(runs.map(({ state }) => state)).toEqual(['succeeded', 'succeeded']);
    expect(first?.map(({ fingerprint }) => fingerprint)).toEqual(second?.map(({ fingerprint }) => fingerprint));
    // Every message was handed out once and completed once: none was taken and dropped, none had to wait for its lock to run out.
    const deliveries = steps.filter((step) => step.startsWith('deliver analysis-'));
    expect(deliveries.toSorted()).toEqual([...new Set(deliveries)].toSorted());
    expect(steps.filter((step) => step.startsWith('abandon'))).toEqual([]);
  }, 180_000);

  it('breaks off what does not end, has it done again by the next host, and pays for it once in the end', async () => {
    models.script({ when: { contains: HELD_PART }, hold: true }, { when: { contains: HELD_CALL }, hold: true });
    const location = await review('Be thorough.');
    const key = { 'idempotency-key': 'asked-again-after-the-stop' };
    const call = explain('Be thorough.', key);
    await models.until(() => asked(HELD_PART) + asked(HELD_CALL) === 2);

    const code = await cloud.host().stop();
    const { status } = await call;
    await cloud.restartHost();
    const again = await explain('Be thorough.', key);
    const job = await endOf(api, location);

    expect([code, status, again.status]).toEqual([0, 502, 200]);
    expect(job).toMatchObject({ state: 'succeeded', progress: { parts_done: 3, parts_failed: 0 } });
    expect([asked(HELD_PART), asked(HELD_CALL), models.received.length]).toEqual([2, 2, 6]);
  }, 180_000);
});

/** Holds workers back that are about to read their batch. */
function holdBatches(observers: Observers): { areHeld: Promise<void>; letGo(): void } {
  const held = Promise.withResolvers<undefined>();
  const free = Promise.withResolvers<undefined>();
  observers.blob = async ({ phase, operation, blob }) => {
    if (phase !== 'before' || operation !== 'GetBlob' || !blob.endsWith('.source')) return;
    held.resolve(undefined);
    await free.promise;
  };
  return { areHeld: held.promise, letGo: () => free.resolve(undefined) };
}

/** What the broker hands out and is told, such as `complete analysis-batch <id>`. */
function record(observers: Observers): readonly string[] {
  const steps: string[] = [];
  observers.serviceBus = ({ phase, operation, queueName, messageId }: ServiceBusObservation) => {
    if (phase === 'after') steps.push(`${operation} ${queueName} ${String(messageId)}`);
  };
  return steps;
}
