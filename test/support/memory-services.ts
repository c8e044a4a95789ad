import { openApiDocument } from '../../functions/openapi/openapi-document';
import { HTTP_FUNCTIONS } from '../../functions/registry';
import type { Services } from '../../functions/runtime/services';
import { authenticate } from '../../shared/access';
import { createStoredAdvisories } from '../../shared/advisories';
import { renderReportChunks } from '../../shared/reports';
import { DEFAULT_SOURCE_LIMITS } from '../../shared/source';
import { createMemoryIndex, type MemoryIndex } from '../../shared/search';
import { SlowReceivers } from '../../shared/webhooks';
import { countingIds } from './memory/counting-ids';
import { flawEngine } from './memory/flaw-engine';
import { memoryAuditLog, type MemoryAuditLog } from './memory/memory-audit-log';
import { memoryAccessStore } from './memory/memory-access-store';
import { memoryTaskAnswerStore, type MemoryTaskAnswerStore } from './memory/memory-task-answer-store';
import { memoryAdvisoryStore } from './memory/memory-advisory-store';
import { memoryClaimStore } from './memory/memory-claim-store';
import { memoryHosts, type MemoryHosts } from './memory/memory-hosts';
import { memoryFindingStore, type MemoryFindingStore } from './memory/memory-finding-store';
import { memoryParkedStore, type MemoryParkedStore } from './memory/memory-parked-store';
import { memoryProjectStore, type MemoryProjectStore } from './memory/memory-project-store';
import { memoryQueue, type MemoryQueue } from './memory/memory-queue';
import { memoryJobArtifacts, type MemoryJobArtifacts } from './memory/memory-job-artifacts';
import { memoryJobStore, type MemoryJobStore } from './memory/memory-job-store';
import { memoryKeptResults, type MemoryKeptResults } from './memory/memory-kept-results';
import { memoryRunArtifacts, type MemoryRunArtifacts } from './memory/memory-run-artifacts';
import { memoryRunStore, type MemoryRunStore } from './memory/memory-run-store';
import { memorySecrets } from './memory/memory-secrets';
import { memorySnapshotArchives, type MemorySnapshotArchives } from './memory/memory-snapshot-archives';
import { recordingTelemetry, type RecordingTelemetry } from './memory/recording-telemetry';
import { scriptedPerformer, type ScriptedPerformer } from './memory/scripted-performer';
import { memoryRepositories, type MemoryRepositories } from './memory/memory-repositories';
import { memoryTriageStore, type MemoryTriageStore } from './memory/memory-triage-store';
import { memoryWebhookStore, type MemoryWebhookStore } from './memory/memory-webhook-store';
import { recordingSender, type RecordingSender } from './memory/recording-sender';
import { settableClock, type SettableClock } from './memory/settable-clock';

/** The product's services, kept in memory, with what a test wants to look at. */
export interface MemoryServices extends Services {
  clock: SettableClock;
  telemetry: RecordingTelemetry;
  projects: MemoryProjectStore;
  archives: MemorySnapshotArchives;
  runs: MemoryRunStore;
  outbox: MemoryRunStore;
  findings: MemoryFindingStore;
  artifacts: MemoryRunArtifacts;
  results: MemoryKeptResults;
  queue: MemoryQueue;
  parked: MemoryParkedStore;
  audit: MemoryAuditLog;
  webhooks: MemoryWebhookStore;
  triage: MemoryTriageStore;
  webhookSender: RecordingSender;
  repositories: MemoryRepositories;
  hosts: MemoryHosts;
  performer: ScriptedPerformer;
  jobs: MemoryJobStore;
  jobArtifacts: MemoryJobArtifacts;
  index: MemoryIndex;
  answers: MemoryTaskAnswerStore;
}

const MIB = 1024 * 1024;

export function memoryServices(overrides: Partial<MemoryServices> = {}): MemoryServices {
  const clock = settableClock();
  const access = memoryAccessStore();
  const secrets = memorySecrets();
  const runs = memoryRunStore();
  const projects = memoryProjectStore();
  const advisoryStore = memoryAdvisoryStore();
  const telemetry = recordingTelemetry();
  return {
    version: '0.0.0-test',
    clock,
    wait: async (timeMs) => clock.advance(timeMs),
    ids: countingIds(),
    telemetry,
    authenticate: (authorization) => authenticate(authorization, { access, secrets, clock, telemetry }),
    admitRequest: async () => undefined,
    access,
    secrets,
    projects,
    archives: memorySnapshotArchives(clock),
    runs,
    outbox: runs,
    outboxes: [runs, access, projects],
    operations: access,
    findings: memoryFindingStore(),
    artifacts: memoryRunArtifacts(),
    results: memoryKeptResults(clock),
    queue: memoryQueue(clock),
    parked: memoryParkedStore(),
    audit: memoryAuditLog(),
    webhooks: memoryWebhookStore((record) => projects.keepOutbox(record)),
    triage: memoryTriageStore((record) => projects.keepOutbox(record)),
    webhookSender: recordingSender(),
    slowReceivers: new SlowReceivers(clock),
    allowsPrivateWebhooks: false,
    repositories: memoryRepositories(),
    hosts: memoryHosts(),
    repositoryCredentials: { find: async () => undefined },
    allowsPrivateRepositories: false,
    engine: flawEngine(),
    renderReport: renderReportChunks,
    gateway: undefined,
    usage: { sum: async () => [] },
    performer: scriptedPerformer(),
    personalData: undefined,
    answers: memoryTaskAnswerStore(),
    claims: memoryClaimStore(),
    jobs: memoryJobStore(runs),
    jobArtifacts: memoryJobArtifacts(),
    modelAnswers: { eraseProject: async () => undefined },
    maxJobsInFlight: 2,
    index: createMemoryIndex(),
    taskDeadlineMs: 60_000,
    sourceLimits: DEFAULT_SOURCE_LIMITS,
    maxArchiveBytes: 8 * MIB,
    maxRunsInFlight: 3,
    fileDeadlineMs: 1_000,
    outboxResendAfterMs: 30_000,
    runStalledAfterMs: 30 * 60_000,
    reportLinkMs: 3_600_000,
    advisories: createStoredAdvisories(advisoryStore),
    advisoryData: { store: advisoryStore, sourceUrl: undefined, maxDownloadBytes: 8 * MIB },
    dependencies: [],
    openApi: () => openApiDocument(HTTP_FUNCTIONS, '0.0.0-test'),
    ...overrides,
  };
}

/** Names of everything of a tenant that any store or queue still holds. */
export function leftovers(services: MemoryServices): string[] {
  const { projects, archives, runs, findings, artifacts, results, index, jobs, jobArtifacts, webhooks, triage } =
    services;
  return [
    projects,
    archives,
    runs,
    findings,
    artifacts,
    results,
    index.parts,
    jobs,
    jobArtifacts,
    webhooks,
    triage,
  ].flatMap((store) => store.names());
}
