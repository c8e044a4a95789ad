import { QUEUES } from '../../../shared/config';
import { StartJob } from '../../../shared/contracts';
import { cancelJob, startJob } from '../../../shared/jobs';
import { MAX_BODY_CHARACTERS, parkMessage } from '../../../shared/parking';
import { failRun, replayParked } from '../../../shared/runs';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { failing } from '../../support/memory/failing';
import { givenRun, refOf, stored } from '../../support/memory/scenario';
import { idOf } from '../../support/memory/counting-ids';

const PAGE = { limit: 50 };

async function park(
  services: MemoryServices,
  body: unknown,
  queue: (typeof QUEUES)[keyof typeof QUEUES] = QUEUES.batch,
) {
  await parkMessage({ queue, messageId: 'message-1', body, reason: 'It kept failing.' }, services);
}

describe('putting parked messages back', () => {
  it('sends a message about no run again, under another id, and forgets it', async () => {
    const services = memoryServices();
    const event = { eventType: 'Microsoft.Storage.BlobCreated', subject: '/blobServices/default/x' };
    await park(services, event, QUEUES.blobUploaded);

    const { items } = await replayParked(PAGE, services);

    expect(items).toMatchObject([{ outcome: 'sent' }]);
    const [sent] = services.queue.take(QUEUES.blobUploaded);
    expect(sent?.body).toEqual(event);
    expect(sent?.id).toMatch(/^message-1-replay\d+$/);
    expect(services.parked.messages()).toEqual([]);
    expect(services.telemetry.eventsNamed('message.replayed')).toHaveLength(1);
  });

  it('gives a message another name whose own is as long as one can be', async () => {
    const services = memoryServices();
    await parkMessage({ queue: QUEUES.plan, messageId: 'm'.repeat(128), body: 'x', reason: 'It failed.' }, services);

    await replayParked(PAGE, services);

    const [sent] = services.queue.take(QUEUES.plan);
    expect(sent?.id).toMatch(/^prk_\w{26}-replay\d+$/);
  });

  it('starts a failed run again, once for all its messages', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await failRun(refOf(run), { code: 'INTERNAL', message: 'A step kept failing.' }, services);
    services.queue.take(QUEUES.plan);
    for (const batchId of ['b00001', 'b00002']) await park(services, { version: 1, ...refOf(run), batchId });

    const { items } = await replayParked(PAGE, services);
    await deliverAll(services);

    const [first, second] = items;
    expect(items).toMatchObject([{ outcome: 'restarted' }, { outcome: 'restarted' }]);
    expect(first?.runId).toBe(second?.runId);
    expect(await stored(services, { ...run, id: first!.runId! })).toMatchObject({
      state: 'succeeded',
      snapshotId: run.snapshotId,
    });
    expect(await stored(services, run)).toMatchObject({ state: 'failed' });
    expect(services.parked.messages()).toEqual([]);
  });

  it('sends a message of a run that still goes on to it', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    services.queue.take(QUEUES.plan);
    await park(services, { version: 1, ...refOf(run) }, QUEUES.plan);

    const { items } = await replayParked(PAGE, services);
    await deliverAll(services);

    expect(items).toMatchObject([{ outcome: 'sent', runId: run.id }]);
    expect(await stored(services, run)).toMatchObject({ state: 'succeeded' });
  });

  it('keeps a message whose job is gone or has ended, sends one whose job goes on, and says which', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await deliverAll(services);
    const start = () =>
      startJob(
        { projectId: run.projectId, task: 'review', request: StartJob.parse({ run_id: run.id }) },
        { tenantId: run.tenantId, id: 'key' },
        services,
      );
    const ended = await start();
    await cancelJob({ tenantId: run.tenantId, jobId: ended.id }, 'key', services);
    const running = await start();
    services.queue.take(QUEUES.generation);
    for (const jobId of [ended.id, running.id, idOf('job', 900)]) {
      await park(services, { version: 1, tenantId: run.tenantId, jobId, step: 'plan' }, QUEUES.generation);
    }

    const { items } = await replayParked(PAGE, services);
    await deliverAll(services);

    expect(items.map(({ outcome, note }) => [outcome, note]).toSorted()).toEqual([
      ['kept', 'Its job is cancelled: there is nothing left to do.'],
      ['kept', 'Its job is gone.'],
      ['sent', undefined],
    ]);
    expect(services.parked.messages()).toHaveLength(2);
    const found = await services.jobs.find({ tenantId: run.tenantId, jobId: running.id });
    expect(found?.document.state).toBe('succeeded');
  });

  it('keeps a message whose run is gone, has succeeded, or whose project was deleted, and says so', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await deliverAll(services);
    await park(services, { version: 1, ...refOf(run) });
    await park(services, { version: 1, tenantId: run.tenantId, runId: idOf('run', 900) });
    const failed = await givenRun(services);
    await failRun(refOf(failed), { code: 'INTERNAL', message: 'A step kept failing.' }, services);
    await services.projects.forget(failed.tenantId, failed.projectId);
    await park(services, { version: 1, ...refOf(failed) });

    const { items } = await replayParked(PAGE, services);

    expect(items.map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'kept']);
    expect(items.map(({ note }) => note).join()).toMatch(/succeeded/);
    expect(items.map(({ note }) => note).join()).toMatch(/gone/);
    expect(items.map(({ note }) => note).join()).toMatch(/no such project/);
    expect(services.parked.messages()).toHaveLength(3);
  });

  it('keeps a message that was cut off when it was parked', async () => {
    const services = memoryServices();
    await park(services, 'x'.repeat(MAX_BODY_CHARACTERS + 1));

    expect((await replayParked(PAGE, services)).items).toMatchObject([{ outcome: 'kept' }]);
    expect(services.queue.size()).toBe(0);
  });

  it('puts back only what was asked for', async () => {
    const services = memoryServices();
    await park(services, 'first', QUEUES.plan);
    await park(services, 'second', QUEUES.plan);
    const [message] = services.parked.messages();

    const { items } = await replayParked({ ...PAGE, ids: [message!.id] }, services);

    expect(items.map(({ id }) => id)).toEqual([message!.id]);
    expect(services.parked.messages()).toHaveLength(1);
  });

  it('keeps everything when the queue is out of reach, and says so', async () => {
    const services = memoryServices();
    await park(services, 'first', QUEUES.plan);
    const ports = { ...services, queue: failing(services.queue, 'send') };

    await expect(replayParked(PAGE, ports)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    expect(services.parked.messages()).toHaveLength(1);
  });

  it('keeps a message that no queue takes, tells of it, and goes on with the others', async () => {
    const services = memoryServices();
    const { send } = services.queue;
    services.queue.send = (destination, messages) =>
      messages.some(({ body }) => body === 'first')
        ? Promise.reject(new Error('The message is too large for the queue.'))
        : send(destination, messages);
    for (const body of ['first', 'second']) {
      await park(services, body, QUEUES.plan);
      services.clock.advance(1000);
    }

    const { items } = await replayParked(PAGE, services);

    expect(items).toMatchObject([{ outcome: 'kept' }, { outcome: 'sent' }]);
    expect(services.parked.messages()).toMatchObject([{ body: 'first' }]);
    expect(services.telemetry.exceptions).toHaveLength(1);
  });
});
