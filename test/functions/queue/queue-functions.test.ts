import { QUEUES, TOPICS, type MessageSource } from '../../../shared/config';
import { createProject, deleteProject } from '../../../shared/projects';
import { cancelRun, replayParked } from '../../../shared/runs';
import { leftovers, memoryServices } from '../../support/memory-services';
import { idOf } from '../../support/memory/counting-ids';
import { deliver, deliverAll } from '../../support/memory/deliver';
import { failing } from '../../support/memory/failing';
import { ACTOR, givenRun, refOf, stored, TENANT } from '../../support/memory/scenario';

describe('the queue functions', () => {
  it('take a run from its start to its end', async () => {
    const services = memoryServices();
    const run = await givenRun(services);

    await deliverAll(services);

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded', summary: { findings: 2 } });
    expect(services.parked.messages()).toEqual([]);
    expect(services.telemetry.exceptions).toEqual([]);
  });

  it('have one outcome when every message is delivered three times', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    while (services.queue.size() + services.queue.eventCount() > 0) {
      for (const queue of Object.values(QUEUES)) await deliverThrice(queue, services.queue.take(queue));
      await deliverThrice('events/audit', services.queue.take(TOPICS.events));
    }

    async function deliverThrice(source: MessageSource, messages: readonly { body: unknown }[]): Promise<void> {
      for (const { body } of [...messages, ...messages.toReversed(), ...messages]) {
        await deliver(source, body, services);
      }
    }

    expect(await stored(services, run)).toMatchObject({ state: 'succeeded', summary: { findings: 2 } });
    expect(services.telemetry.eventsNamed('run.succeeded')).toHaveLength(1);
    expect(services.telemetry.eventsNamed('audit.recorded')).toMatchObject([
      { type: 'user.acted' },
      { type: 'analysis.completed' },
    ]);
    expect(services.parked.messages()).toEqual([]);
  });

  it('fail the run whose batch cannot be analysed, and park the message', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await deliver(QUEUES.plan, services.queue.take(QUEUES.plan)[0]?.body, services);
    await services.artifacts.removeWork(refOf(run));
    const [message] = services.queue.take(QUEUES.batch);

    await deliver(QUEUES.batch, message?.body, services, { messageId: message?.id });

    expect(await stored(services, run)).toMatchObject({ state: 'failed', failure: { code: 'NOT_FOUND' } });
    expect(services.parked.messages()).toMatchObject([{ queue: QUEUES.batch, messageId: message?.id }]);
  });

  it('fail the run whose reports cannot be put together', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await deliver(QUEUES.plan, services.queue.take(QUEUES.plan)[0]?.body, services);
    for (const { body } of services.queue.take(QUEUES.batch)) await deliver(QUEUES.batch, body, services);
    await services.artifacts.removeWork(refOf(run));

    await deliverAll(services);

    expect(await stored(services, run)).toMatchObject({ state: 'failed' });
    expect(services.parked.messages()).toMatchObject([{ queue: QUEUES.finalize }]);
  });

  it.each([
    [QUEUES.plan, { version: 2, tenantId: TENANT, runId: idOf('run', 1) }],
    [QUEUES.batch, { version: 1, tenantId: TENANT, runId: idOf('run', 1), batchId: '../../x' }],
    [QUEUES.finalize, { version: 1, tenantId: 'ten_1/../ten_2', runId: idOf('run', 1) }],
    [QUEUES.eraseProject, { version: 1, tenantId: TENANT, projectId: '' }],
    [QUEUES.blobUploaded, { eventType: 'Microsoft.Storage.BlobDeleted' }],
  ])('park what is no message of %s', async (queue, body) => {
    const services = memoryServices();

    await deliver(queue, body, services);

    expect(services.parked.messages()).toMatchObject([{ queue, body: JSON.stringify(body) }]);
  });

  it('park an upload that belongs to no project, with the reason', async () => {
    const services = memoryServices();
    const event = {
      id: 'event',
      eventType: 'Microsoft.Storage.BlobCreated',
      subject: '/blobServices/default/containers/uploads/blobs/lost.zip',
      eventTime: '2030-01-01T00:00:00Z',
      data: { eTag: '0x1', contentLength: 1, blobType: 'BlockBlob', url: 'https://store.example/uploads/lost.zip' },
    };

    await deliver(QUEUES.blobUploaded, event, services);

    expect(services.parked.messages()).toMatchObject([{ reason: expect.stringMatching(/no such project/) as string }]);
  });

  it('erase a project', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await deliverAll(services);

    await deleteProject({ projectId: run.projectId, actor: ACTOR }, TENANT, {
      ...services,
      eraseProject: (tenantId, projectId) =>
        deliver(QUEUES.eraseProject, { version: 1, tenantId, projectId }, services),
    });

    expect(leftovers(services)).toEqual([]);
  });

  it('leave a project alone that was made again after it was erased, when the message comes once more', async () => {
    const services = memoryServices();
    const request = { name: 'shop', description: '', actor: ACTOR, idempotencyKey: 'the-shop' };
    const { document: first } = await createProject(request, TENANT, services);
    const message = { version: 1, tenantId: TENANT, projectId: first.id };
    await deleteProject({ projectId: first.id, actor: ACTOR }, TENANT, {
      ...services,
      eraseProject: () => deliver(QUEUES.eraseProject, message, services),
    });
    const { document: again } = await createProject(request, TENANT, services);

    await deliver(QUEUES.eraseProject, message, services);

    expect(again.id).toBe(first.id);
    expect((await services.projects.find(TENANT, first.id))?.document).toEqual(again);
  });
});

describe('the dead-letter function', () => {
  const properties = {
    deadLetterReason: 'MaxDeliveryCountExceeded',
    deadLetterErrorDescription: 'Message could not be consumed after 5 delivery attempts.',
  };

  it('parks the event of a subscription under the subscription, and puts it back to that one alone', async () => {
    const services = memoryServices();
    const body = { type: 'user.acted' };
    await deliver(QUEUES.deadLetter, body, services, {
      messageId: 'evt_1',
      deadLetterSource: 'events/Subscriptions/audit',
      applicationProperties: properties,
    });

    const { items } = await replayParked({ queue: 'events/audit', limit: 10 }, services);

    expect(items).toMatchObject([{ outcome: 'sent' }]);
    const [again, told] = services.queue.take(TOPICS.events);
    expect(again).toMatchObject({ body, properties: { subscriber: 'audit' } });
    expect(told?.body).toMatchObject({ tenant_id: 'operator', data: { action: 'messages.replayed' } });
  });

  it('fails the run with the reason and parks the message under the queue it came from', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const body = { version: 1, ...refOf(run), batchId: 'b00001' };

    await deliver(QUEUES.deadLetter, body, services, {
      messageId: 'message-9',
      deadLetterSource: QUEUES.batch,
      applicationProperties: properties,
    });

    const failed = await stored(services, run);
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'INTERNAL' } });
    expect(failed.failure?.message).toMatch(/analysis-batch.*after 5 delivery attempts/);
    expect(services.parked.messages()).toMatchObject([
      { queue: QUEUES.batch, messageId: 'message-9', reason: properties.deadLetterErrorDescription },
    ]);
  });

  it.each([
    ['the names as the broker writes them', { DeadLetterErrorDescription: 'Five times.' }, 'Five times.'],
    ['the reason when there is no description', { deadLetterReason: 'TTLExpiredException' }, 'TTLExpiredException'],
    ['no reason at all', {}, 'no reason was given'],
  ])('reads %s', async (_case, applicationProperties, reason) => {
    const services = memoryServices();

    await deliver(QUEUES.deadLetter, { any: 1 }, services, { applicationProperties });

    expect(services.parked.messages()).toMatchObject([{ reason, queue: QUEUES.deadLetter }]);
  });

  it.each([
    ['text', 'not json'],
    ['nothing', null],
    ['of no run', { version: 1 }],
  ])('parks a message that is %s', async (_case, body) => {
    const services = memoryServices();

    await deliver(QUEUES.deadLetter, body, services, { deadLetterSource: QUEUES.plan });

    expect(services.parked.messages()).toMatchObject([{ queue: QUEUES.plan }]);
  });

  it('leaves a run alone that ended in the meantime', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await cancelRun(refOf(run), ACTOR, services);

    await deliver(QUEUES.deadLetter, { version: 1, ...refOf(run) }, services, { deadLetterSource: QUEUES.plan });

    expect(await stored(services, run)).toMatchObject({ state: 'cancelled' });
    expect(services.parked.messages()).toHaveLength(1);
  });

  it('keeps the message when the run cannot be failed', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const ports = { ...services, runs: failing(services.runs, 'replace') };

    const delivered = deliver(QUEUES.deadLetter, { version: 1, ...refOf(run) }, ports);

    await expect(delivered).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(services.parked.messages()).toEqual([]);
  });
});
