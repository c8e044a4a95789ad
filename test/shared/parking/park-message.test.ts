import { QUEUES } from '../../../shared/config';
import { parkMessage } from '../../../shared/parking';
import { memoryServices } from '../../support/memory-services';

const MESSAGE = { queue: QUEUES.plan, messageId: 'message-1', body: { run: 1 }, reason: 'It cannot be read.' };

describe('parking a message', () => {
  it('keeps its body and its reason, and says so', async () => {
    const services = memoryServices();

    await parkMessage(MESSAGE, services);

    expect(services.parked.messages()).toMatchObject([
      { queue: 'analysis-plan', messageId: 'message-1', body: '{"run":1}', reason: 'It cannot be read.' },
    ]);
    expect(services.telemetry.eventsNamed('message.parked')).toHaveLength(1);
  });

  it('keeps the same message once', async () => {
    const services = memoryServices();

    await parkMessage(MESSAGE, services);
    services.clock.advance(60_000);
    await parkMessage(MESSAGE, services);

    expect(services.parked.messages()).toMatchObject([{ parkedAt: '2030-01-01T00:01:00.000Z' }]);
  });

  it('keeps two messages that differ in queue, id or body', async () => {
    const services = memoryServices();

    await parkMessage(MESSAGE, services);
    await parkMessage({ ...MESSAGE, queue: QUEUES.batch }, services);
    await parkMessage({ ...MESSAGE, messageId: 'message-2' }, services);
    await parkMessage({ ...MESSAGE, body: { run: 2 } }, services);

    expect(services.parked.messages()).toHaveLength(4);
  });

  it.each([
    ['text', 'not json', 'not json'],
    ['nothing', undefined, 'null'],
    ['null', null, 'null'],
  ])('keeps a body that is %s', async (_case, body, kept) => {
    const services = memoryServices();

    await parkMessage({ ...MESSAGE, body }, services);

    expect(services.parked.messages()).toMatchObject([{ body: kept }]);
  });

  it('keeps what always fits a document', async () => {
    const services = memoryServices();

    await parkMessage({ ...MESSAGE, body: 'x'.repeat(400_000), reason: 'y'.repeat(400_000) }, services);

    expect(JSON.stringify(services.parked.messages()).length).toBeLessThan(310_000);
  });
});
