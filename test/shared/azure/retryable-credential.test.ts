import { CredentialUnavailableError, type TokenCredential } from '@azure/identity';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import settings from '../../../local/cloud.json';
import {
  createBlobKeptResults,
  createBlobRunArtifacts,
  createBlobSnapshotArchives,
  createCosmosProjectStore,
  createCosmosRunStore,
  createKeyVaultSecrets,
  openBlobService,
  openCosmosDatabase,
  openServiceBusQueue,
  retryableCredential,
} from '../../../shared/azure';
import { QUEUES } from '../../../shared/config';
import { randomIds } from '../../../shared/kernel';
import { makeOutbox, makeRun } from '../../contract/make-run';
import { startEmulators, type Emulators } from '../../support/emulators';
import { bytesOf } from '../../support/memory/scenario';
import { recordingTelemetry } from '../../support/memory/recording-telemetry';

const place = {
  tenantId: randomIds.next('ten'),
  projectId: randomIds.next('prj'),
  snapshotId: randomIds.next('snp'),
};
const ref = { tenantId: place.tenantId, runId: randomIds.next('run') };

/** An instance that has just started, while the platform gives out no tokens. */
const withoutToken = retryableCredential({
  getToken: () => Promise.reject(new CredentialUnavailableError('ManagedIdentityCredential: no answer.')),
} satisfies TokenCredential);

describe('an identity that gets no token', () => {
  let emulators: Emulators;
  beforeAll(async () => {
    emulators = await startEmulators();
  });
  afterAll(() => emulators.stop());

  const database = () =>
    openCosmosDatabase({ endpoint: emulators.parts.cosmos.url, database: settings.cosmos.database }, withoutToken);
  const blobs = () => openBlobService(emulators.parts.blob.endpoint, withoutToken);

  it.each<[string, () => Promise<unknown>]>([
    ['a document', () => createCosmosProjectStore(database()).find(place.tenantId, place.projectId)],
    ['a query', () => createCosmosProjectStore(database()).findOwner(place.projectId)],
    [
      'a batch of documents',
      () => createCosmosRunStore(database()).createIfAbsent(makeRun({}), makeOutbox(makeRun({}))),
    ],
    ['an archive', () => createBlobSnapshotArchives(blobs()).download(place, join(tmpdir(), 'never'))],
    ['an upload', () => createBlobSnapshotArchives(blobs()).write(place, bytesOf(Buffer.from('archive')), 100)],
    ['a blob', () => createBlobRunArtifacts(blobs()).readSource(ref, 'b00001')],
    ['a report', () => createBlobRunArtifacts(blobs()).readReport(ref, 'json')],
    ['a list of blobs', () => createBlobKeptResults(blobs(), recordingTelemetry()).erase(place)],
    [
      'a secret',
      () =>
        createKeyVaultSecrets(
          { url: emulators.parts.keyVault.url, verifyChallenge: false, cacheSeconds: 1 },
          withoutToken,
        ).get('operator-key'),
    ],
    [
      'a message',
      () => {
        const fullyQualifiedNamespace = emulators.parts.serviceBus.fullyQualifiedNamespace ?? '';
        return openServiceBusQueue({ fullyQualifiedNamespace }, withoutToken).send(QUEUES.plan, [
          { id: '1', body: {} },
        ]);
      },
    ],
  ])('has whoever wants %s try again later', async (_what, ask) => {
    await expect(ask()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('leaves alone whoever stopped waiting', async () => {
    const stopped = new Error('stopped');
    const waiting = retryableCredential({ getToken: () => Promise.reject(stopped) });

    await expect(waiting.getToken('scope', { abortSignal: AbortSignal.abort() })).rejects.toBe(stopped);
  });
});
