import { BlobServiceClient } from '@azure/storage-blob';
import type { BlobObservation } from '../../local/blob';
import { QUEUES } from '../../shared/config';
import type { Api } from '../support/cloud/api';
import { sampleArchive } from '../support/cloud/sample-archive';
import type { Observers } from '../support/cloud/start-parts';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';

/** A worker stands still before it does this. */
const HELD: [queue: string, message: string, isHeld: (observation: BlobObservation) => boolean][] = [
  [QUEUES.plan, '-plan', ({ operation, blob }) => operation === 'PutBlob' && blob.endsWith('b00001.source')],
  [QUEUES.batch, '-b00001', ({ operation, blob }) => operation === 'GetBlob' && blob.endsWith('b00001.source')],
  [
    QUEUES.finalize,
    '-finalize',
    ({ operation, blob }) => operation === 'GetBlob' && blob.endsWith('b00002.result.json.gz'),
  ],
];

describe('a worker that outlives the lock of its message, which cannot be renewed', () => {
  const observers: Observers = {};
  let cloud: TestCloud;
  let api: Api;
  let archive: Buffer;
  let expected: string[];

  beforeAll(async () => {
    archive = await sampleArchive();
    cloud = await startTestCloud({ observers, lockDuration: 'PT2S' });
    api = await cloud.createTenant();
    const run = await api.waitForEnd(await api.analyze(await api.createProject('undisturbed'), archive));
    expected = await fingerprints(api, run.id);
  }, 120_000);
  afterAll(() => cloud.stop());

  it.each(HELD)(
    'has its message of %s done by another, and spoils nothing when it goes on after the end of the run',
    async (queue, suffix, isHeld) => {
      const held = holdFirst(observers, isHeld);
      const steps: string[] = [];
      let deliveries = 0;
      observers.serviceBus = ({ phase, operation, queueName, messageId, body }) => {
        const isOurs = queueName === queue && messageId?.endsWith(suffix) === true;
        if (operation === 'renewLock' && isOurs && deliveries === 1) throw new Error('Renewals fail for now.');
        if (phase !== 'after') return;
        if (operation === 'deliver' && isOurs) deliveries += 1;
        if (operation === 'send' && JSON.stringify(body).includes('"analysis.completed"')) {
          steps.push('the end is told');
        }
      };
      const begin = cloud.host().log().length;

      const run = await api.waitForEnd(await api.analyze(await api.createProject('overtaken'), archive));
      held.letGo();
      await cloud.host().logged(`a message of '${queue}': MessageLockLost`, begin);

      expect(deliveries).toBe(2);
      expect(run).toMatchObject({ state: 'succeeded' });
      expect(await api.getRun(run.id)).toEqual(run);
      expect(await fingerprints(api, run.id)).toEqual(expected);
      expect(steps).toEqual(['the end is told']);
      expect(await workOf(cloud, run.id)).toEqual([]);
    },
    120_000,
  );
});

/** Holds back the first that does this, and nobody after. */
function holdFirst(observers: Observers, isHeld: (observation: BlobObservation) => boolean): { letGo(): void } {
  const free = Promise.withResolvers<undefined>();
  let isTaken = false;
  observers.blob = async (observation) => {
    if (isTaken || observation.phase !== 'before' || !isHeld(observation)) return;
    isTaken = true;
    await free.promise;
  };
  return { letGo: () => free.resolve(undefined) };
}

/** Every finding of the run as the API and the SARIF file tell it, which must agree. */
async function fingerprints(api: Api, runId: string): Promise<string[]> {
  const listed = (await api.listFindings(runId)).map(({ fingerprint }) => fingerprint);
  const sarif = JSON.parse(await api.getReport(runId, 'sarif')) as { runs: [{ results: unknown[] }] };
  expect(sarif.runs[0].results).toHaveLength(listed.length);
  return listed;
}

/** What is left of what only the run itself needed. */
async function workOf(cloud: TestCloud, runId: string): Promise<string[]> {
  const container = BlobServiceClient.fromConnectionString(cloud.parts.blob.connectionString).getContainerClient(
    'runs',
  );
  const names: string[] = [];
  for await (const { name } of container.listBlobsFlat()) if (name.includes(`/${runId}/work/`)) names.push(name);
  return names;
}
