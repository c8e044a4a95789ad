import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import { authenticate, limitRequests, type SignInPorts } from '../shared/access';
import { createStoredAdvisories } from '../shared/advisories';
import { createAnalysisEngine, largerFiles, type AnalysisEngine } from '../shared/analysis';
import {
  createAzureModelGateway,
  createBlobIndexParts,
  createBlobJobArtifacts,
  createBlobKeptResults,
  createBlobAdvisoryStore,
  createBlobAuditLog,
  createBlobRunArtifacts,
  createBlobSnapshotArchives,
  createCosmosAccessStore,
  createCosmosAnswerStore,
  createCosmosClaimStore,
  createCosmosTaskAnswerStore,
  createCosmosFindingStore,
  createCosmosJobStore,
  createCosmosParkedStore,
  createCosmosProjectStore,
  createCosmosRequestCounter,
  createCosmosRunStore,
  createCosmosTriageStore,
  createCosmosVectorStore,
  createCosmosWebhookStore,
  createContentSafetyShield,
  createCredential,
  createEntraTokens,
  createKeyVaultSecrets,
  createVaultRepositoryCredentials,
  createLanguagePersonalData,
  openBlobService,
  openCosmosDatabase,
  openServiceBusQueue,
  type CosmosDatabase,
} from '../shared/azure';
import { QUEUES, type Config } from '../shared/config';
import { createTypeChecker, type GenerationServices } from '../shared/generation';
import { createHosts, createHttpHostSender } from '../shared/hosts';
import { createTaskPerformer } from '../shared/jobs';
import { randomIds, synchronizedClock, systemClock, type Clock } from '../shared/kernel';
import { keepArchives, KEPT_ARCHIVES } from '../shared/projects';
import { renderReportChunks } from '../shared/reports';
import { createRepositorySource } from '../shared/repositories';
import { DEFAULT_SOURCE_LIMITS, UnpackRoom } from '../shared/source';
import type { Telemetry } from '../shared/telemetry';
import { createHttpWebhookSender, SlowReceivers } from '../shared/webhooks';
import { openApiDocument } from './openapi/openapi-document';
import { HTTP_FUNCTIONS } from './registry';
import type { Services } from './runtime/services';
import { version } from '../package.json';

export interface App {
  services: Services;
  close(): Promise<void>;
}

/** The composition root: which adapter stands behind which port is decided here, once. */
export function createApp(config: Config, telemetry: Telemetry): App {
  const credential = createCredential(config.identityClientId);
  const database = openCosmosDatabase(config.cosmos, credential);
  const blobs = openBlobService(config.blobEndpoint, credential);
  const clock = clockOf(database, telemetry);
  const queue = openServiceBusQueue(config.serviceBus, credential);
  const secrets = createKeyVaultSecrets(config.keyVault, credential);
  const access = createCosmosAccessStore(database);
  const runs = createCosmosRunStore(database);
  const projects = createCosmosProjectStore(database);
  const advisoryStore = createBlobAdvisoryStore(blobs);
  const engine = lazyEngine(config);
  const outside = { credential, secrets, database, queue, telemetry, clock, ids: randomIds };
  const models = createAzureModelGateway(config.models, outside);

  const archives = keepArchives(createBlobSnapshotArchives(blobs), KEPT_ARCHIVES);
  const guards = guardsOf(config, credential);
  const signIn = signInOf(config, clock);

  const services: Services = {
    version,
    clock,
    wait: (timeMs) => wait(timeMs),
    ids: randomIds,
    telemetry,
    authenticate: (authorization) => authenticate(authorization, { access, secrets, clock, telemetry, signIn }),
    admitRequest: limitRequests(config.limits.requestsPerMinute, {
      counter: createCosmosRequestCounter(database),
      clock,
      telemetry,
    }),
    access,
    secrets,
    projects,
    archives,
    runs,
    outbox: runs,
    outboxes: [runs, access, projects, models.ledger],
    operations: access,
    findings: createCosmosFindingStore(database),
    artifacts: createBlobRunArtifacts(blobs),
    results: createBlobKeptResults(blobs, telemetry),
    queue,
    parked: createCosmosParkedStore(database),
    audit: createBlobAuditLog(blobs),
    webhooks: createCosmosWebhookStore(database),
    triage: createCosmosTriageStore(database),
    webhookSender: createHttpWebhookSender({ allowsPrivate: config.allowsPrivateWebhooks }),
    slowReceivers: new SlowReceivers(clock),
    allowsPrivateWebhooks: config.allowsPrivateWebhooks,
    repositories: createRepositorySource({
      workerFile: join(__dirname, 'repository-worker.js'),
      ...config.repositories,
      limits: {
        maxArchiveBytes: config.limits.archiveBytes,
        maxEntries: config.limits.archiveEntries,
        maxTotalBytes: config.limits.unpackedBytes,
      },
    }),
    repositoryCredentials: createVaultRepositoryCredentials(secrets),
    hosts: createHosts(createHttpHostSender({ allowsPrivate: config.repositories.allowsPrivate })),
    allowsPrivateRepositories: config.repositories.allowsPrivate,
    engine,
    renderReport: (report, format) => renderReportChunks(report, format),
    gateway: models.gateway,
    usage: models.ledger,
    performer: createTaskPerformer({
      gateway: models.gateway,
      engine,
      clock,
      typeChecker: createTypeChecker({ workerFile: join(__dirname, 'type-check-worker.js') }),
      ...guards,
    }),
    personalData: guards.personalData,
    answers: createCosmosTaskAnswerStore(database),
    claims: createCosmosClaimStore(database),
    jobs: createCosmosJobStore(database),
    jobArtifacts: createBlobJobArtifacts(blobs),
    modelAnswers: createCosmosAnswerStore(database, Math.ceil(config.models.keptForMs / 1000)),
    maxJobsInFlight: config.limits.jobsInFlight,
    index: { parts: createBlobIndexParts(blobs), vectors: createCosmosVectorStore(database) },
    taskDeadlineMs: config.taskDeadlineMs,
    sourceLimits: {
      ...DEFAULT_SOURCE_LIMITS,
      largerFiles,
      maxArchiveBytes: config.limits.archiveBytes,
      maxTotalBytes: config.limits.unpackedBytes,
      maxEntries: config.limits.archiveEntries,
      unpackRoom: new UnpackRoom(config.limits.unpackedBytes),
    },
    maxArchiveBytes: config.limits.archiveBytes,
    maxRunsInFlight: config.limits.runsInFlight,
    fileDeadlineMs: config.analysis.fileDeadlineMs,
    outboxResendAfterMs: config.outboxResendAfterMs,
    runStalledAfterMs: config.runStalledAfterMs,
    reportLinkMs: config.reportLinkMs,
    advisories: createStoredAdvisories(advisoryStore),
    advisoryData: { store: advisoryStore, ...config.advisories },
    dependencies: [
      { name: 'cosmos', check: () => database.ping() },
      { name: 'blob', check: () => blobs.ping() },
      { name: 'service-bus', check: () => queue.ping(QUEUES.plan) },
      { name: 'key-vault', check: () => secrets.get('api-key-pepper') },
    ],
    openApi: once(() => openApiDocument(HTTP_FUNCTIONS, version)),
  };

  return {
    services,
    async close() {
      await Promise.all([engine.close(), queue.close(), models.gateway.flush(), archives.close()]);
      await telemetry.flush();
      database.close();
    },
  };
}

/** All instances go by the clock of the database, which their records are compared in. */
function clockOf(database: CosmosDatabase, telemetry: Telemetry): Clock {
  return synchronizedClock({
    own: systemClock,
    ask: () => database.time(),
    onChange: (offsetMs) => telemetry.event('clock.corrected', { offsetMs }),
    onError: (error) => telemetry.exception(error, { step: 'clock' }),
  });
}

function signInOf({ signIn }: Config, clock: Clock): SignInPorts | undefined {
  return signIn && { tokens: createEntraTokens(signIn, clock), tenantId: signIn.tenantId };
}

/** What looks at texts before they go to a model, where the settings name it. */
function guardsOf(
  { guards: { contentSafetyEndpoint, languageEndpoint } }: Config,
  credential: TokenCredential,
): Pick<GenerationServices, 'shield' | 'personalData'> {
  const serviceAt = (endpoint: string | undefined) => (endpoint === undefined ? undefined : { endpoint, credential });
  const [safety, language] = [serviceAt(contentSafetyEndpoint), serviceAt(languageEndpoint)];
  return {
    shield: safety && createContentSafetyShield(safety),
    personalData: language && createLanguagePersonalData(language),
  };
}

/** Worker threads are started by the first batch, not by an HTTP request on a cold instance. */
function lazyEngine(config: Config): AnalysisEngine {
  const engine = once(() =>
    createAnalysisEngine({
      workerFile: join(__dirname, 'analysis-worker.js'),
      ...(config.analysis.workers === 0 ? {} : { workers: config.analysis.workers }),
    }),
  );
  return {
    analyzeFiles: (files, options) => engine().analyzeFiles(files, options),
    inspectFile: (file, options) => engine().inspectFile(file, options),
    chunkFiles: (files, options) => engine().chunkFiles(files, options),
    warm: () => engine().warm(),
    get rules() {
      return engine().rules;
    },
    close: async () => {
      if (engine.isMade()) await engine().close();
    },
  };
}

function once<Value>(make: () => Value): { (): Value; isMade(): boolean } {
  let made: { value: Value } | undefined;
  const get = (): Value => (made ??= { value: make() }).value;
  return Object.assign(get, { isMade: () => made !== undefined });
}
