import { createMemoryIndex } from '../../shared/search';
import { memoryAuditLog } from '../support/memory/memory-audit-log';
import { memoryAccessStore } from '../support/memory/memory-access-store';
import { memoryClaimStore } from '../support/memory/memory-claim-store';
import { memoryFindingStore } from '../support/memory/memory-finding-store';
import { memoryJobArtifacts } from '../support/memory/memory-job-artifacts';
import { memoryJobStore } from '../support/memory/memory-job-store';
import { memoryKeptResults } from '../support/memory/memory-kept-results';
import { memoryParkedStore } from '../support/memory/memory-parked-store';
import { memoryProjectStore } from '../support/memory/memory-project-store';
import { memoryQueue } from '../support/memory/memory-queue';
import { memoryRequestCounter } from '../support/memory/memory-request-counter';
import { memoryRunArtifacts } from '../support/memory/memory-run-artifacts';
import { memoryRunStore } from '../support/memory/memory-run-store';
import { memorySnapshotArchives } from '../support/memory/memory-snapshot-archives';
import { memoryTaskAnswerStore } from '../support/memory/memory-task-answer-store';
import { memoryTriageStore } from '../support/memory/memory-triage-store';
import { memoryWebhookStore } from '../support/memory/memory-webhook-store';
import { settableClock } from '../support/memory/settable-clock';
import { triageStoreContract } from './triage-store';
import { webhookStoreContract } from './webhook-store';
import { auditLogContract } from './audit-log';
import { accessStoreContract } from './access-store';
import { findingStoreContract } from './finding-store';
import { jobArtifactsContract } from './job-artifacts';
import { jobStoreContract } from './job-store';
import { keptResultsContract } from './kept-results';
import { messageQueueContract } from './message-queue';
import { parkedStoreContract } from './parked-store';
import { projectStoreContract } from './project-store';
import { runArtifactsContract } from './run-artifacts';
import { runStoreContract } from './run-store';
import { indexPartsContract, vectorStoreContract } from './search-index';
import { claimStoreContract } from './claim-store';
import { requestCounterContract } from './request-counter';
import { taskAnswerStoreContract } from './task-answer-store';
import { snapshotArchivesContract } from './snapshot-archives';

describe('in memory', () => {
  const audit = memoryAuditLog();
  const access = memoryAccessStore();
  const projects = memoryProjectStore();
  const webhooks = memoryWebhookStore((record) => projects.keepOutbox(record));
  const runs = memoryRunStore();
  const findings = memoryFindingStore();
  const archives = memorySnapshotArchives();
  const artifacts = memoryRunArtifacts();
  const results = memoryKeptResults();
  const parked = memoryParkedStore();
  const index = createMemoryIndex();
  const jobs = memoryJobStore(runs);
  const jobArtifacts = memoryJobArtifacts();
  const answers = memoryTaskAnswerStore();
  const claims = memoryClaimStore();
  const requests = memoryRequestCounter();
  const queue = memoryQueue(settableClock());
  const namesWith = (store: { names(): string[] }) => async (text: string) =>
    store.names().filter((name) => name.includes(text));

  const triage = memoryTriageStore((record) => projects.keepOutbox(record));
  describe('the store of decisions about findings', () => triageStoreContract(() => ({ triage, outbox: projects })));
  describe('the store of webhooks', () => webhookStoreContract(() => ({ webhooks, outbox: projects })));
  describe('the audit log', () => auditLogContract(() => audit));
  describe('the access store', () => accessStoreContract(() => access));
  describe('the project store', () => projectStoreContract(() => projects));
  describe('the run store', () => runStoreContract(() => runs));
  describe('the finding store', () => findingStoreContract(() => findings));
  describe('the parked messages', () => parkedStoreContract(() => parked));
  describe('the snapshot archives', () =>
    snapshotArchivesContract(() => ({
      archives,
      upload: async (name, bytes) => archives.upload(name, bytes),
      namesWith: namesWith(archives),
    })));
  describe('the run artifacts', () => runArtifactsContract(() => ({ artifacts, namesWith: namesWith(artifacts) })));
  describe('the kept results', () => keptResultsContract(() => results));
  describe('the job store', () => jobStoreContract(() => ({ jobs, outbox: runs })));
  describe('what jobs make', () => jobArtifactsContract(() => jobArtifacts));
  describe('the store of answers to tasks', () => taskAnswerStoreContract(() => answers));
  describe('the counter of requests', () => requestCounterContract(() => requests));
  describe('the store of claims', () => claimStoreContract(() => claims));
  describe('the parts of an index', () => indexPartsContract(() => index.parts));
  describe('the vector store', () => vectorStoreContract(() => index.vectors));
  describe('the message queue', () =>
    messageQueueContract(() => ({ queue, receiveAll: async (name) => queue.take(name) })));
});
