import { BlobServiceClient } from '@azure/storage-blob';
import { ServiceBusClient } from '@azure/service-bus';
import {
  createBlobAdvisoryStore,
  createBlobAuditLog,
  createBlobIndexParts,
  createBlobJobArtifacts,
  createBlobKeptResults,
  createBlobRunArtifacts,
  createBlobSnapshotArchives,
  openBlobService,
  openServiceBusQueue,
  type ServiceBusQueue,
} from '../../shared/azure';
import { brokenLines, segmentName, type AuditLog } from '../../shared/audit';
import type { AdvisoryStore } from '../../shared/advisories';
import type { QueueName } from '../../shared/config';
import type { SnapshotArchives } from '../../shared/projects';
import type { KeptResults, RunArtifacts } from '../../shared/runs';
import type { JobArtifacts } from '../../shared/jobs';
import type { IndexParts } from '../../shared/search';
import { randomIds } from '../../shared/kernel';
import { makeEvent } from '../support/events/make-event';
import { startEmulators, type Emulators } from '../support/emulators';
import { recordingTelemetry } from '../support/memory/recording-telemetry';
import type { ReceivedMessage } from '../support/memory/memory-queue';
import { auditLogContract } from './audit-log';
import { keptResultsContract } from './kept-results';
import { advisoryStoreContract } from './advisory-store';
import { jobArtifactsContract } from './job-artifacts';
import { messageQueueContract } from './message-queue';
import { runArtifactsContract } from './run-artifacts';
import { indexPartsContract } from './search-index';
import { snapshotArchivesContract } from './snapshot-archives';

describe('on Blob Storage and Service Bus', () => {
  let emulators: Emulators;
  let account: BlobServiceClient;
  let receiver: ServiceBusClient;
  let queue: ServiceBusQueue;
  let archives: SnapshotArchives;
  let artifacts: RunArtifacts;
  let advisoryStore: AdvisoryStore;
  let results: KeptResults;
  let indexParts: IndexParts;
  let jobArtifacts: JobArtifacts;
  let audit: AuditLog;

  beforeAll(async () => {
    emulators = await startEmulators();
    const { parts, credential } = emulators;
    account = new BlobServiceClient(parts.blob.endpoint, credential);
    receiver = new ServiceBusClient(parts.serviceBus.connectionString);
    const fullyQualifiedNamespace = parts.serviceBus.fullyQualifiedNamespace ?? '';
    queue = openServiceBusQueue({ fullyQualifiedNamespace }, credential);
    const service = openBlobService(parts.blob.endpoint, credential);
    archives = createBlobSnapshotArchives(service);
    artifacts = createBlobRunArtifacts(service);
    advisoryStore = createBlobAdvisoryStore(service);
    indexParts = createBlobIndexParts(service);
    jobArtifacts = createBlobJobArtifacts(service);
    audit = createBlobAuditLog(service);
    results = createBlobKeptResults(service, recordingTelemetry());
  });
  afterAll(async () => {
    await queue.close();
    await receiver.close();
    await emulators.stop();
  });

  async function namesWith(text: string): Promise<string[]> {
    const names: string[] = [];
    for (const container of ['uploads', 'snapshots', 'runs']) {
      const blobs = account.getContainerClient(container).listBlobsFlat({ includeUncommitedBlobs: false });
      for await (const { name } of blobs) if (name.includes(text)) names.push(name);
    }
    return names;
  }

  async function upload(blobName: string, bytes: Uint8Array): Promise<string> {
    const blob = account.getContainerClient('uploads').getBlockBlobClient(blobName);
    return (await blob.uploadData(bytes)).etag ?? '';
  }

  async function receiveAll(name: QueueName): Promise<ReceivedMessage[]> {
    const link = receiver.createReceiver(name, { receiveMode: 'receiveAndDelete' });
    const received: ReceivedMessage[] = [];
    const counts = () => emulators.parts.serviceBus.queueCounts(name);
    // Asking for more than there is would wait for it: nothing may be left over that was received and is deleted.
    for (let waiting = counts().active; waiting > 0; waiting = counts().active) {
      for (const { messageId, body, applicationProperties } of await link.receiveMessages(waiting)) {
        const traceparent = applicationProperties?.['Diagnostic-Id'];
        received.push({
          id: String(messageId),
          body: body as unknown,
          traceparent: traceparent === undefined ? undefined : String(traceparent),
        });
      }
    }
    await link.close();
    return received;
  }

  describe('the snapshot archives', () => snapshotArchivesContract(() => ({ archives, upload, namesWith })));
  describe('the run artifacts', () => runArtifactsContract(() => ({ artifacts, namesWith })));
  describe('the kept results', () => keptResultsContract(() => results));
  describe('what jobs make', () => jobArtifactsContract(() => jobArtifacts));
  describe('the parts of an index', () => indexPartsContract(() => indexParts));
  describe('the store of advisories', () => advisoryStoreContract(() => advisoryStore));
  describe('the audit log', () => {
    auditLogContract(() => audit);

    it('is one chain where instances that know nothing of each other write to it at the same time', async () => {
      const service = openBlobService(emulators.parts.blob.endpoint, emulators.credential);
      const logs = Array.from({ length: 4 }, () => createBlobAuditLog(service));
      const tenant_id = randomIds.next('ten');
      const events = Array.from({ length: 6 }, () => makeEvent({ tenant_id }));

      await Promise.all(
        logs.map(async (log) => {
          for (const event of events) await log.append(event);
        }),
      );

      const blob = account.getContainerClient('audit').getBlobClient(segmentName(events[0]!, 1));
      const text = (await blob.downloadToBuffer()).toString('utf8');
      expect(text.trim().split('\n')).toHaveLength(events.length);
      expect(brokenLines(text)).toEqual([]);
    });
  });
  describe('the message queue', () => messageQueueContract(() => ({ queue, receiveAll })));
});
