import type { AccessStore, Caller, SecretSource } from '../../shared/access';
import type { AdvisorySource, AdvisoryStore } from '../../shared/advisories';
import type { AnalysisEngine } from '../../shared/analysis';
import type { AuditLog } from '../../shared/audit';
import type { ReportFormat } from '../../shared/contracts';
import type { MessageQueue, WaitingMessages, OutboxStore } from '../../shared/events';
import type { AnalysisReport } from '../../shared/findings';
import type { PersonalDataDetector } from '../../shared/generation';
import type { ClaimStore, JobArtifacts, JobStore, TaskAnswerStore, TaskPerformer } from '../../shared/jobs';
import type { Clock, IdSource } from '../../shared/kernel';
import type { AnswerStore, ModelGateway, UsageLedger } from '../../shared/models';
import type { ParkedMessageStore } from '../../shared/parking';
import type { ProjectStore, SnapshotArchives } from '../../shared/projects';
import type { Hosts } from '../../shared/hosts';
import type { RepositoryCredentials, RepositorySource } from '../../shared/repositories';
import type { FindingStore, KeptResults, RunArtifacts, RunStore } from '../../shared/runs';
import type { IndexParts, VectorStore } from '../../shared/search';
import type { SourceLimits } from '../../shared/source';
import type { Telemetry } from '../../shared/telemetry';
import type { TriageStore } from '../../shared/triage';
import type { SlowReceivers, WebhookSender, WebhookStore } from '../../shared/webhooks';

/** Something the app needs and can ask whether it is there. */
export interface Dependency {
  name: string;
  /** Throws when it is out of reach. */
  check(): Promise<unknown>;
}

/** Everything a function may use; built once by the composition root, replaced by in-memory ports in tests. */
export interface Services {
  /** Version of the product, shown in every answer. */
  version: string;
  clock: Clock;
  /** Resolves when the time is over. */
  wait(timeMs: number): Promise<void>;
  ids: IdSource;
  telemetry: Telemetry;
  authenticate(authorization: string | null): Promise<Caller>;
  /** Throws RATE_LIMITED for a caller whose tenant has made too many requests. */
  admitRequest(caller: Caller): Promise<void>;
  access: AccessStore;
  secrets: SecretSource;
  projects: ProjectStore;
  archives: SnapshotArchives;
  runs: RunStore;
  outbox: OutboxStore;
  /** Of every store that keeps messages to be sent. */
  outboxes: readonly OutboxStore[];
  /** Where what the operator does is told of. */
  operations: Pick<AccessStore, 'keep' | 'markSent'>;
  findings: FindingStore;
  artifacts: RunArtifacts;
  results: KeptResults;
  queue: MessageQueue & WaitingMessages;
  parked: ParkedMessageStore;
  audit: AuditLog;
  webhooks: WebhookStore;
  triage: TriageStore;
  webhookSender: WebhookSender;
  slowReceivers: SlowReceivers;
  allowsPrivateWebhooks: boolean;
  repositories: RepositorySource;
  repositoryCredentials: RepositoryCredentials;
  hosts: Hosts;
  allowsPrivateRepositories: boolean;
  engine: Pick<AnalysisEngine, 'analyzeFiles' | 'chunkFiles' | 'inspectFile' | 'rules'>;
  renderReport(report: AnalysisReport, format: ReportFormat): Iterable<string>;
  /** Undefined where no model is configured. */
  gateway: ModelGateway | undefined;
  usage: Pick<UsageLedger, 'sum'>;
  performer: TaskPerformer;
  /** Looks for personal data beyond what patterns tell; undefined where nothing is configured. */
  personalData: PersonalDataDetector | undefined;
  answers: TaskAnswerStore;
  claims: ClaimStore;
  jobs: JobStore;
  jobArtifacts: JobArtifacts;
  /** Answers of models, kept by the gateway. */
  modelAnswers: Pick<AnswerStore, 'eraseProject'>;
  maxJobsInFlight: number;
  index: { parts: IndexParts; vectors: VectorStore };
  /** How long a caller may wait for one task. */
  taskDeadlineMs: number;
  sourceLimits: SourceLimits;
  maxArchiveBytes: number;
  maxRunsInFlight: number;
  fileDeadlineMs: number;
  outboxResendAfterMs: number;
  runStalledAfterMs: number;
  reportLinkMs: number;
  /** What is known against packages. */
  advisories: AdvisorySource;
  /** Where that is kept, and where it comes from. */
  advisoryData: { store: AdvisoryStore; sourceUrl: string | undefined; maxDownloadBytes: number };
  dependencies: readonly Dependency[];
  /** The OpenAPI document of every HTTP function. */
  openApi(): object;
}
