import settings from '../../local/cloud.json';
import {
  createCosmosAccessStore,
  createCosmosFindingStore,
  createCosmosJobStore,
  createCosmosParkedStore,
  createCosmosProjectStore,
  createCosmosRequestCounter,
  createCosmosRunStore,
  createCosmosClaimStore,
  createCosmosTaskAnswerStore,
  createCosmosVectorStore,
  createCosmosTriageStore,
  createCosmosWebhookStore,
  openCosmosDatabase,
  type CosmosDatabase,
} from '../../shared/azure';
import type { AccessStore } from '../../shared/access';
import type { OutboxStore } from '../../shared/events';
import type { ParkedMessageStore } from '../../shared/parking';
import type { ProjectStore } from '../../shared/projects';
import { randomIds } from '../../shared/kernel';
import type { FindingStore, RunStore } from '../../shared/runs';
import type { VectorStore } from '../../shared/search';
import { startEmulators, type Emulators } from '../support/emulators';
import { accessStoreContract } from './access-store';
import { findingStoreContract } from './finding-store';
import { jobStoreContract } from './job-store';
import { parkedStoreContract } from './parked-store';
import { projectStoreContract } from './project-store';
import { runStoreContract } from './run-store';
import { triageStoreContract } from './triage-store';
import { webhookStoreContract } from './webhook-store';
import { vectorStoreContract } from './search-index';
import { claimStoreContract } from './claim-store';
import { requestCounterContract } from './request-counter';
import { taskAnswerStoreContract } from './task-answer-store';

describe('on Cosmos DB', () => {
  let emulators: Emulators;
  let database: CosmosDatabase;
  let access: AccessStore;
  let projects: ProjectStore;
  let runs: RunStore & OutboxStore;
  let findings: FindingStore;
  let parked: ParkedMessageStore;
  let vectors: VectorStore;

  beforeAll(async () => {
    emulators = await startEmulators();
    const { url: endpoint } = emulators.parts.cosmos;
    database = openCosmosDatabase({ endpoint, database: settings.cosmos.database }, emulators.credential);
    access = createCosmosAccessStore(database);
    projects = createCosmosProjectStore(database);
    runs = createCosmosRunStore(database);
    findings = createCosmosFindingStore(database);
    parked = createCosmosParkedStore(database);
    vectors = createCosmosVectorStore(database);
  });
  afterAll(async () => {
    database.close();
    await emulators.stop();
  });

  describe('the access store', () => accessStoreContract(() => access));
  describe('the project store', () => projectStoreContract(() => projects));
  describe('the run store', () => runStoreContract(() => runs));
  describe('the finding store', () => findingStoreContract(() => findings));
  describe('the job store', () => jobStoreContract(() => ({ jobs: createCosmosJobStore(database), outbox: runs })));

  it('has no more places for runs than the limit, however many instances ask at once', async () => {
    const tenantId = randomIds.next('ten');
    const instances = Array.from({ length: 4 }, () => createCosmosRunStore(database));
    const asked = Array.from({ length: 5 }, () => instances).flat();

    const answers = await Promise.all(
      asked.map((store) => store.admit({ tenantId, runId: randomIds.next('run') }, 4, new Date())),
    );

    expect(answers.filter(Boolean)).toHaveLength(4);
  });

  describe('the store of answers to tasks', () => taskAnswerStoreContract(() => createCosmosTaskAnswerStore(database)));
  describe('the counter of requests', () => requestCounterContract(() => createCosmosRequestCounter(database)));
  describe('the store of claims', () => claimStoreContract(() => createCosmosClaimStore(database)));

  it('lets claims run out by the clock of the database, whoever made them and is gone', async () => {
    const claim = { id: randomIds.next('ans'), tenantId: randomIds.next('ten'), holder: 'gone', about: 'x' };
    await createCosmosClaimStore(database).claim(claim);

    const { resource } = await database.container('answers').item(`claim-${claim.id}`, claim.tenantId).read<object>();

    expect(resource).toMatchObject({ ttl: 30 });
  });
  describe('the parked messages', () => parkedStoreContract(() => parked));
  describe('the store of decisions about findings', () =>
    triageStoreContract(() => ({ triage: createCosmosTriageStore(database), outbox: projects })));

  describe('the store of webhooks', () =>
    webhookStoreContract(() => ({ webhooks: createCosmosWebhookStore(database), outbox: projects })));
  describe('the vector store', () => vectorStoreContract(() => vectors));
});
