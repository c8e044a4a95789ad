import { TOPICS } from '../../../shared/config';
import { ProductEvent } from '../../../shared/contracts';
import { cancelRun, endRun, failRun, relayOutbox } from '../../../shared/runs';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliverAll } from '../../support/memory/deliver';
import { ACTOR, givenRun, refOf } from '../../support/memory/scenario';

/** All but those of the projects that the runs were given. */
const eventsOf = (services: MemoryServices): ProductEvent[] =>
  services.queue
    .take(TOPICS.events)
    .map(({ body }) => ProductEvent.parse(body))
    .filter((event) => event.type !== 'user.acted' || event.data.action !== 'project.created');

describe('the event of how a run ended', () => {
  it('tells of a run that succeeded, with counts and nothing that somebody wrote', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    await deliverAll(services);

    const [[segment = '', text = ''] = []] = services.audit.segments();
    expect(segment).toMatch(new RegExp(`^${run.tenantId}/`));
    expect(text).toContain('"type":"analysis.completed"');
    expect(text).toContain(`"run_id":"${run.id}"`);
    expect(text).toContain('"findings":2');
    expect(text).not.toContain(run.projectName);
  });

  it('tells of a run that failed by its code, and keeps the reason to the run', async () => {
    const services = memoryServices();
    const run = await givenRun(services);

    await failRun(refOf(run), { code: 'NOT_FOUND', message: 'The archive of Ada is gone.' }, services);

    const events = eventsOf(services);
    expect(events).toMatchObject([
      {
        type: 'system.failed',
        tenant_id: run.tenantId,
        project_id: run.projectId,
        data: { subject: { kind: 'run', id: run.id }, code: 'NOT_FOUND' },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('Ada');
  });

  it('tells who cancelled a run, and nothing where nobody did', async () => {
    const services = memoryServices();
    const [cancelled, erased] = [await givenRun(services), await givenRun(services)];

    await cancelRun(refOf(cancelled), ACTOR, services);
    await endRun(refOf(erased), { state: 'cancelled' }, services);

    expect(eventsOf(services)).toMatchObject([
      {
        type: 'user.acted',
        data: { actor: ACTOR, action: 'run.cancelled', subject: { kind: 'run', id: cancelled.id } },
      },
    ]);
  });

  it('is one event however often and by whomever the run is ended', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const failure = { code: 'INTERNAL' as const, message: 'So it is.' };

    await Promise.all(Array.from({ length: 10 }, () => failRun(refOf(run), failure, services)));
    await cancelRun(refOf(run), ACTOR, services);

    expect(eventsOf(services)).toHaveLength(1);
  });

  it('is sent later where the topic was out of reach, under the same id', async () => {
    const services = memoryServices();
    const run = await givenRun(services);
    const broken = { ...services, queue: { send: () => Promise.reject(new Error('out of reach')) } };

    await failRun(refOf(run), { code: 'INTERNAL', message: 'So it is.' }, broken);
    expect(eventsOf(services)).toEqual([]);
    services.clock.advance(60_000);
    await relayOutbox(services);

    const [event] = eventsOf(services);
    expect(event).toMatchObject({ type: 'system.failed' });
    expect(await services.outbox.listUnsent('9999')).toEqual([]);
  });
});
