import { ruleCatalogue } from '../../../shared/analysis';
import { QUEUES } from '../../../shared/config';
import type { AnalyzeBatchMessage } from '../../../shared/contracts';
import { analyzeBatch, cancelRun, planRun, startRun, type AnalyzeBatchPorts, type Run } from '../../../shared/runs';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';
import { deleteAndErase } from '../../support/memory/erase-deleted';
import { failing } from '../../support/memory/failing';
import { ACTOR, givenRun, refOf, stored, TENANT } from '../../support/memory/scenario';

/** A planned run with the messages of its batches. */
async function givenPlannedRun(services: MemoryServices): Promise<{ run: Run; messages: AnalyzeBatchMessage[] }> {
  const run = await givenRun(services);
  await planRun({ version: 1, ...refOf(run) }, services);
  services.queue.take(QUEUES.batch);
  const messages = ['b00001', 'b00002'].map((batchId) => ({ version: 1 as const, ...refOf(run), batchId }));
  return { run: await stored(services, run), messages };
}

/** Something that happens while the engine is at work. */
function meanwhile(services: MemoryServices, happen: () => Promise<unknown>): AnalyzeBatchPorts {
  const analyzeFiles: AnalyzeBatchPorts['engine']['analyzeFiles'] = async (files, options) => {
    const result = await services.engine.analyzeFiles(files, options);
    await happen();
    return result;
  };
  return { ...services, engine: { analyzeFiles } };
}

describe('analysing a batch', () => {
  it('stores the result, records the batch and takes the run along', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    services.clock.advance(1_000);

    await analyzeBatch(messages[0]!, services);

    expect((await services.artifacts.readResult(refOf(run), 'b00001')).findings).toHaveLength(1);
    expect(await services.runs.findBatch(refOf(run), 'b00001')).toMatchObject({ files: 1, findings: 1 });
    expect(await stored(services, run)).toMatchObject({ state: 'running', updatedAt: '2030-01-01T00:00:01.000Z' });
    expect(services.queue.take(QUEUES.finalize)).toEqual([]);
  });

  it('analyses nothing again that the project has a result of', async () => {
    const services = memoryServices();
    const first = await givenPlannedRun(services);
    for (const message of first.messages) await analyzeBatch(message, services);
    const { projectId, snapshotId } = first.run;
    const again = await startRun({ projectId, snapshot_id: snapshotId }, TENANT, services);
    await planRun({ version: 1, ...refOf(again) }, services);
    const idle: AnalyzeBatchPorts = {
      ...services,
      engine: { analyzeFiles: () => Promise.reject(new Error('There is nothing to analyse.')) },
    };

    await analyzeBatch({ version: 1, ...refOf(again), batchId: 'b00001' }, idle);

    expect(again.id).not.toBe(first.run.id);
    expect((await services.artifacts.readResult(refOf(again), 'b00001')).findings).toHaveLength(1);
  });

  it('asks for the end of the run with its last batch', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);

    for (const message of messages.toReversed()) await analyzeBatch(message, services);

    expect(services.queue.take(QUEUES.finalize)).toMatchObject([{ body: { version: 1, ...refOf(run) } }]);
  });

  it('has one effect when each batch is delivered ten times, reordered and at once', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    const deliveries = Array.from({ length: 10 }, () => messages.toReversed()).flat();

    await Promise.all(deliveries.map((message) => analyzeBatch(message, services)));
    for (const message of deliveries) await analyzeBatch(message, services);

    expect(await services.runs.progress(refOf(run))).toEqual({ batches: 2, files: 2 });
    expect(services.queue.take(QUEUES.finalize)).toHaveLength(1);
  });

  it('does not analyse again what is recorded', async () => {
    const services = memoryServices();
    const { messages } = await givenPlannedRun(services);
    await analyzeBatch(messages[0]!, services);
    const engine = { analyzeFiles: jest.fn(services.engine.analyzeFiles) };

    await analyzeBatch(messages[0]!, { ...services, engine });

    expect(engine.analyzeFiles).not.toHaveBeenCalled();
  });

  it('asks for the end again when it died before it could', async () => {
    const services = memoryServices();
    const { messages } = await givenPlannedRun(services);
    await analyzeBatch(messages[0]!, services);
    const dying = { ...services, queue: failing(services.queue, 'send') };
    await expect(analyzeBatch(messages[1]!, dying)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    await analyzeBatch(messages[1]!, services);

    expect(services.queue.take(QUEUES.finalize)).toHaveLength(1);
  });

  it('does the work again when it died before it recorded the batch', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    const dying = { ...services, runs: failing(services.runs, 'completeBatch') };
    await expect(analyzeBatch(messages[0]!, dying)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    await analyzeBatch(messages[0]!, services);

    expect(await services.runs.progress(refOf(run))).toEqual({ batches: 1, files: 1 });
  });

  it('hands the options of the run to the engine', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    const found = await services.runs.find(refOf(run));
    const options = { kinds: ['security' as const], disabledRules: ['test/flaw'] };
    await services.runs.replace({ ...run, options }, found?.etag ?? '');
    const engine = { analyzeFiles: jest.fn(services.engine.analyzeFiles) };

    await analyzeBatch(messages[0]!, { ...services, engine });

    const expected = { ...options, enabledRules: [], fileDeadlineMs: 1_000 };
    expect(engine.analyzeFiles).toHaveBeenCalledWith(expect.anything(), expected);
  });

  it('takes patterns in the options of the run for the rules that they stand for', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    const found = await services.runs.find(refOf(run));
    const options = { disabledRules: ['dataflow/*'], enabledRules: ['dataflow/x*'] };
    await services.runs.replace({ ...run, options }, found?.etag ?? '');
    const engine = { analyzeFiles: jest.fn(services.engine.analyzeFiles) };

    await analyzeBatch(messages[0]!, { ...services, engine });

    const [, used] = engine.analyzeFiles.mock.calls[0] ?? [];
    const followed = ruleCatalogue.all().flatMap(({ id }) => (id.startsWith('dataflow/') ? [id] : []));
    expect(followed.length).toBeGreaterThan(20);
    expect([...(used?.disabledRules ?? []), ...(used?.enabledRules ?? [])].sort()).toEqual(followed.sort());
    expect(used?.enabledRules).toContain('dataflow/xpath-injection');
  });

  it('leaves nothing when the run is cancelled while it works', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);

    await analyzeBatch(
      messages[0]!,
      meanwhile(services, () => cancelRun(refOf(run), ACTOR, services)),
    );

    expect(await stored(services, run)).toMatchObject({ state: 'cancelled' });
    expect(services.artifacts.names()).toEqual([]);
    expect(await services.runs.listBatchIds(refOf(run))).toEqual([]);
    // What the project's next run need not analyse again.
    expect(services.results.names()).toHaveLength(1);
  });

  it('leaves nothing when the project is erased while it works', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);

    await analyzeBatch(
      messages[0]!,
      meanwhile(services, () => deleteAndErase(services, run.projectId)),
    );

    expect(leftovers(services)).toEqual([]);
  });

  it('takes back what it wrote when it died and the run was erased before it came back', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    const dying = { ...services, runs: failing(services.runs, 'completeBatch') };
    await expect(analyzeBatch(messages[0]!, dying)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await services.runs.erase(refOf(run));

    await analyzeBatch(messages[0]!, services);

    expect(services.artifacts.names()).not.toContainEqual(expect.stringContaining('result'));
  });

  it('clears away the source of a run when whoever cancelled it died before that', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    const dying = { ...services, artifacts: failing(services.artifacts, 'removeWork') };
    await expect(cancelRun(refOf(run), ACTOR, dying)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    await analyzeBatch(messages[0]!, services);

    expect(await stored(services, run)).toMatchObject({ state: 'cancelled' });
    expect(services.artifacts.names()).toEqual([]);
  });

  it('is done, quietly, when the source is gone because the run was cancelled just now', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    const artifacts: AnalyzeBatchPorts['artifacts'] = {
      ...services.artifacts,
      async readSource(ref, batchId) {
        await cancelRun(refOf(run), ACTOR, services);
        return services.artifacts.readSource(ref, batchId);
      },
    };

    await analyzeBatch(messages[0]!, { ...services, artifacts });

    expect(services.artifacts.names()).toEqual([]);
  });

  it('says so when the source of a run under way is gone', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    await services.artifacts.removeWork(refOf(run));

    await expect(analyzeBatch(messages[0]!, services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not start on a run that has ended', async () => {
    const services = memoryServices();
    const { run, messages } = await givenPlannedRun(services);
    await cancelRun(refOf(run), ACTOR, services);
    const engine = { analyzeFiles: jest.fn(services.engine.analyzeFiles) };

    await analyzeBatch(messages[0]!, { ...services, engine });

    expect(engine.analyzeFiles).not.toHaveBeenCalled();
    expect(services.artifacts.names()).toEqual([]);
  });
});
