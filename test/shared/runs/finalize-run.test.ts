import { text } from 'node:stream/consumers';
import { QUEUES } from '../../../shared/config';
import { analyzeBatch, cancelRun, finalizeRun, planRun, type FinalizeRunPorts, type Run } from '../../../shared/runs';
import { leftovers, memoryServices, type MemoryServices } from '../../support/memory-services';
import { deleteAndErase } from '../../support/memory/erase-deleted';
import { failing } from '../../support/memory/failing';
import { ACTOR, givenRun, refOf, stored, TENANT, TWO_BATCHES } from '../../support/memory/scenario';

const PAGE = { limit: 200, cursor: undefined };
const messageOf = (run: Run) => ({ version: 1 as const, ...refOf(run) });

async function givenBatchesDone(services: MemoryServices, count = 2, tree = TWO_BATCHES): Promise<Run> {
  const run = await givenRun(services, tree);
  await planRun(messageOf(run), services);
  for (const { body } of services.queue.take(QUEUES.batch).slice(0, count)) await analyzeBatch(body as never, services);
  return stored(services, run);
}

/** Something that happens while the report is put together. */
function meanwhile(services: MemoryServices, happen: () => Promise<unknown>): FinalizeRunPorts {
  const write: FinalizeRunPorts['findings']['write'] = async (run, findings) => {
    await happen();
    await services.findings.write(run, findings);
  };
  return { ...services, findings: { ...services.findings, write } };
}

describe('finalising a run', () => {
  it('measures how long the run took and what it found, once', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);
    services.clock.advance(5_000);

    await finalizeRun(messageOf(run), services);
    await finalizeRun(messageOf(run), services);

    const measured = services.telemetry.measures.filter(({ name }) => name.startsWith('run.'));
    const { summary } = await stored(services, run);
    expect(measured.filter(({ name }) => name === 'run.duration')).toEqual([
      { name: 'run.duration', value: 5_000, fields: { state: 'succeeded', trigger: 'api' } },
    ]);
    expect(
      Object.fromEntries(
        measured.filter(({ name }) => name === 'run.findings').map(({ value, fields }) => [fields['level'], value]),
      ),
    ).toEqual(summary?.byLevel);
  });

  it('joins the batches into reports and findings, and clears the work away', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);

    await finalizeRun(messageOf(run), services);

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded', summary: { findings: 2, files: 2 } });
    const { items } = await services.findings.list(refOf(run), PAGE);
    expect(items.map(({ path }) => path)).toEqual(['src/a.js', 'tool/b.py']);
    const reports = ['cyclonedx', 'html', 'json', 'junit', 'markdown', 'sarif'].map(
      (format) => `${TENANT}/${run.id}/report.${format}`,
    );
    expect(services.artifacts.names().sort()).toEqual(reports);
    const json = await services.artifacts.readReport(refOf(run), 'json');
    const { sha256 } = (await services.projects.findSnapshot(TENANT, run.projectId, run.snapshotId))!;
    expect(await text(json!.content)).toContain(sha256);
  });

  it('ends a run with nothing to analyse, saying what was skipped', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const { etag } = (await services.runs.find(refOf(run)))!;
    await services.artifacts.writeSkipped(refOf(run), [{ path: 'node_modules', reason: 'ignored' }]);
    await services.artifacts.writeSettings(refOf(run), {});
    await services.runs.replace({ ...run, state: 'planned', plan: { batches: 0, files: 0 } }, etag);

    await finalizeRun(messageOf(run), services);

    const summary = { findings: 0, files: 0, skipped: 1 };
    expect(await stored(services, run)).toMatchObject({ state: 'succeeded', summary });
  });

  it('does nothing before the last batch is done', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services, 1);

    await finalizeRun(messageOf(run), services);

    expect(await stored(services, run)).toEqual(run);
    expect(services.findings.names()).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);
    await finalizeRun(messageOf(run), services);
    const first = [await stored(services, run), services.artifacts.names()];
    services.clock.advance(5_000);

    await finalizeRun(messageOf(run), services);

    expect([await stored(services, run), services.artifacts.names()]).toEqual(first);
    expect(services.telemetry.eventsNamed('run.succeeded')).toHaveLength(1);
  });

  it('ends once when it is delivered ten times at once', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);

    await Promise.all(Array.from({ length: 10 }, () => finalizeRun(messageOf(run), services)));

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded' });
    expect(services.telemetry.eventsNamed('run.succeeded')).toHaveLength(1);
    expect((await services.findings.list(refOf(run), PAGE)).items).toHaveLength(2);
  });

  it.each(['writeReport', 'readResult'] as const)(
    'comes again when %s fails and then ends as if it had not',
    async (step) => {
      const services = memoryServices();
      const run = await givenBatchesDone(services);
      const ports = { ...services, artifacts: failing(services.artifacts, step) };
      await expect(finalizeRun(messageOf(run), ports)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

      await finalizeRun(messageOf(run), ports);

      expect(await stored(services, run)).toMatchObject({ state: 'succeeded', summary: { findings: 2 } });
    },
  );

  it('has one terminal state when a cancel overtakes it, and then keeps neither report nor finding', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);

    await finalizeRun(
      messageOf(run),
      meanwhile(services, () => cancelRun(refOf(run), ACTOR, services)),
    );

    const ended = await stored(services, run);
    expect(ended).toMatchObject({ state: 'cancelled' });
    expect(ended.summary).toBeUndefined();
    expect(services.telemetry.eventsNamed('run.succeeded')).toEqual([]);
    expect(services.artifacts.names()).toEqual([]);
    expect(services.findings.names()).toEqual([]);
  });

  it('stays succeeded when the cancel comes second', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);
    await finalizeRun(messageOf(run), services);

    const answered = await cancelRun(refOf(run), ACTOR, services);

    expect(answered.state).toBe('succeeded');
    expect(await stored(services, run)).toMatchObject({ state: 'succeeded' });
    expect(services.artifacts.names()).toHaveLength(6);
  });

  it('leaves nothing when the project is erased while it works', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);

    await finalizeRun(
      messageOf(run),
      meanwhile(services, () => deleteAndErase(services, run.projectId)),
    );

    expect(leftovers(services)).toEqual([]);
  });

  it('takes back what it wrote when it died and the run was erased before it came back', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);
    await deleteAndErase(services, run.projectId);
    await services.artifacts.writeReport(refOf(run), 'html', ['written just before it died']);

    await finalizeRun(messageOf(run), services);

    expect(leftovers(services)).toEqual([]);
  });

  it('is done, quietly, when a result is gone because the run ended just now', async () => {
    const services = memoryServices();
    const run = await givenBatchesDone(services);
    const artifacts: FinalizeRunPorts['artifacts'] = {
      ...services.artifacts,
      async readResult(ref, batchId) {
        await cancelRun(refOf(run), ACTOR, services);
        return services.artifacts.readResult(ref, batchId);
      },
    };

    await finalizeRun(messageOf(run), { ...services, artifacts });

    expect(await stored(services, run)).toMatchObject({ state: 'cancelled' });
    expect(services.artifacts.names()).toEqual([]);
  });
});
