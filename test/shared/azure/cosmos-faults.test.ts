import settings from '../../../local/cloud.json';
import type { CosmosObservation } from '../../../local/cosmos';
import type { AccessStore } from '../../../shared/access';
import {
  createCosmosAccessStore,
  createCosmosFindingStore,
  createCosmosProjectStore,
  createCosmosRunStore,
  openCosmosDatabase,
  type CosmosDatabase,
} from '../../../shared/azure';
import type { OutboxStore } from '../../../shared/events';
import { AurelisError } from '../../../shared/kernel';
import type { ProjectStore } from '../../../shared/projects';
import type { FindingStore, Run, RunStore } from '../../../shared/runs';
import { makeOutbox, makeRun } from '../../contract/make-run';
import { startEmulators, type Emulators } from '../../support/emulators';
import { sampleReport } from '../../support/reports';

const FINISHED = { batchId: 'b00001', files: 1, findings: 0, finishedAt: '2030-01-01T00:00:09.000Z' };
const refOf = (run: Run) => ({ tenantId: run.tenantId, runId: run.id });

describe('Cosmos DB that fails', () => {
  let emulators: Emulators;
  let database: CosmosDatabase;
  let access: AccessStore;
  let projects: ProjectStore;
  let runs: RunStore & OutboxStore;
  let findings: FindingStore;
  let observe: (observation: CosmosObservation) => void = () => undefined;

  beforeAll(async () => {
    emulators = await startEmulators({ cosmos: (observation) => observe(observation) });
    const { url: endpoint } = emulators.parts.cosmos;
    database = openCosmosDatabase({ endpoint, database: settings.cosmos.database }, emulators.credential);
    access = createCosmosAccessStore(database);
    projects = createCosmosProjectStore(database);
    runs = createCosmosRunStore(database);
    findings = createCosmosFindingStore(database);
    await database.ping();
  });
  afterEach(() => {
    observe = () => undefined;
  });
  afterAll(async () => {
    database.close();
    await emulators.stop();
  });

  async function givenRun(change: Partial<Run> = {}): Promise<Run> {
    const run = makeRun(change);
    return (await runs.createIfAbsent(run, makeOutbox(run))).run;
  }

  /** The next request of the operation is carried out, and its answer lost on the way. */
  function loseAnswerOf(operation: CosmosObservation['operation']): void {
    let isLost = false;
    observe = (observation) => {
      if (isLost || observation.phase !== 'after' || observation.operation !== operation) return;
      isLost = true;
      throw new Error('The line is dead.');
    };
  }

  async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
    try {
      await attempt;
      return 'done';
    } catch (error) {
      return error instanceof AurelisError ? error.code : `unknown: ${String(error)}`;
    }
  }

  it('waits as it is told when it is busy, and then goes on', async () => {
    emulators.parts.cosmos.injectFault({ status: 429, retryAfterMs: 5, times: 4, container: 'runs' });

    const run = await givenRun();

    expect((await runs.find(refOf(run)))?.document).toEqual(run);
  });

  it.each<[string, (run: Run) => Promise<unknown>]>([
    ['reading', (run) => runs.find(refOf(run))],
    ['querying', (run) => runs.list(run.tenantId, run.projectId, { limit: 10, cursor: undefined })],
    ['a batch', (run) => runs.completeBatch(refOf(run), FINISHED)],
    ['writing findings', (run) => findings.write(refOf(run), sampleReport().findings)],
    ['finding a key', ({ tenantId, id }) => access.findKey(tenantId, id)],
    ['finding a project', ({ tenantId, id }) => projects.find(tenantId, id)],
  ])('says so when it stays busy: %s', async (_name, attempt) => {
    const run = await givenRun({ state: 'planned' });
    emulators.parts.cosmos.injectFault({ status: 429, retryAfterMs: 1, times: 40 });

    await expect(attempt(run)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5 });

    while ((await outcomeOf(attempt(run))) !== 'done');
    expect((await runs.find(refOf(run)))?.document).toMatchObject({ id: run.id });
  });

  it.each([408, 449, 500, 503])('loses nothing when it answers %i', async (status) => {
    const run = makeRun({ state: 'planned' });
    const attempts: (() => Promise<unknown>)[] = [
      () => runs.createIfAbsent(run, makeOutbox(run)),
      () => runs.completeBatch(refOf(run), FINISHED),
      () => findings.write(refOf(run), sampleReport().findings),
      () => runs.find(refOf(run)),
      () => findings.list(refOf(run), { limit: 10 }),
    ];

    for (const attempt of attempts) {
      emulators.parts.cosmos.injectFault({ status });
      const outcome = await outcomeOf(attempt());
      expect(['done', 'UPSTREAM_UNAVAILABLE']).toContain(outcome);
      while ((await outcomeOf(attempt())) !== 'done');
    }

    expect(await runs.progress(refOf(run))).toEqual({ batches: 1, files: 1 });
    expect((await findings.list(refOf(run), { limit: 200 })).items).toEqual(sampleReport().findings);
  });

  it('takes a failed precondition for a conflict', async () => {
    const run = await givenRun();
    const { etag } = (await runs.find(refOf(run)))!;
    const project = { ...(await givenProject()), name: 'other' };
    emulators.parts.cosmos.injectFault({ status: 412, operation: 'replace', container: 'projects' });

    await expect(projects.replace(project, etag)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  async function givenProject() {
    const { tenantId, projectId: id, createdAt, requestHash } = makeRun();
    const project = { id, tenantId, name: 'shop', description: '', createdAt, updatedAt: createdAt, requestHash };
    return (await projects.createIfAbsent(project)).document;
  }

  it('finds what it stored when the answer to a create was lost', async () => {
    const run = makeRun();
    loseAnswerOf('batch');

    const outcome = await outcomeOf(runs.createIfAbsent(run, makeOutbox(run)));
    const again = await runs.createIfAbsent(run, makeOutbox(run));

    expect(['done', 'UPSTREAM_UNAVAILABLE']).toContain(outcome);
    expect(again).toEqual({ run, isNew: false });
    expect((await runs.listUnsent('9999')).filter(({ runId }) => runId === run.id)).toHaveLength(1);
  });

  it('records a batch once when the answer was lost', async () => {
    const run = await givenRun({ state: 'planned' });
    loseAnswerOf('batch');

    await outcomeOf(runs.completeBatch(refOf(run), FINISHED));

    expect(await runs.completeBatch(refOf(run), FINISHED)).toBe(true);
    expect(await runs.progress(refOf(run))).toEqual({ batches: 1, files: 1 });
  });

  it('tells a change that went through without an answer from one that did not', async () => {
    const run = await givenRun();
    const { etag } = (await runs.find(refOf(run)))!;
    loseAnswerOf('batch');

    const outcome = await outcomeOf(runs.replace({ ...run, state: 'cancelled' }, etag));

    expect(['CONFLICT', 'UPSTREAM_UNAVAILABLE']).toContain(outcome);
    expect((await runs.find(refOf(run)))?.document.state).toBe('cancelled');
  });

  it('makes one project when the answer was lost', async () => {
    const project = { ...makeRun(), name: 'shop', description: '' };
    loseAnswerOf('create');
    const create = () => projects.createIfAbsent(project);

    await outcomeOf(create());

    expect((await create()).document).toMatchObject({ id: project.id, name: 'shop' });
    expect((await projects.list(project.tenantId, { limit: 10, cursor: undefined })).items).toHaveLength(1);
  });

  it('says that the account is out of reach', async () => {
    const nowhere = openCosmosDatabase(
      { endpoint: 'https://127.0.0.1:1', database: settings.cosmos.database },
      emulators.credential,
    );
    try {
      const found = createCosmosRunStore(nowhere).find(refOf(makeRun()));

      await expect(found).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    } finally {
      nowhere.close();
    }
  });
});
