import { deliver } from '../../support/memory/deliver';
import { makeEvent } from '../../support/events/make-event';
import { memoryServices } from '../../support/memory-services';

describe('the subscribers', () => {
  it('write an event down once, however often it comes', async () => {
    const services = memoryServices();
    const event = makeEvent();

    for (let time = 0; time < 10; time++) await deliver('events/audit', event, services);

    const [text = ''] = services.audit.segments().values();
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(services.telemetry.eventsNamed('audit.recorded')).toHaveLength(1);
  });

  it('tell telemetry of an event by an id that all its copies share, and how old it is', async () => {
    const services = memoryServices();
    const event = makeEvent({ occurred_at: services.clock.now().toISOString() });
    services.clock.advance(1_500);

    for (let time = 0; time < 2; time++) await deliver('events/metrics', event, services);

    const seen = services.telemetry.eventsNamed('event.seen');
    expect(new Set(seen.map(({ eventId }) => eventId))).toEqual(new Set([event.id]));
    expect(services.telemetry.measures).toContainEqual({
      name: 'event.age',
      value: 1_500,
      fields: { type: 'user.acted' },
    });
  });

  it.each(['events/audit', 'events/notifications', 'events/metrics'] as const)(
    'park what is no event of %s',
    async (source) => {
      const services = memoryServices();

      await deliver(source, { ...makeEvent(), version: 2 }, services);
      await deliver(source, { ...makeEvent(), secret: 'x' }, services);

      expect(services.parked.messages().map(({ queue }) => queue)).toEqual([source, source]);
      expect(services.parked.messages()[0]?.reason).toContain('cannot be read');
    },
  );

  it('are handed an event again where they fail', async () => {
    const services = memoryServices();
    const busy = new Error('busy');
    const broken = { ...services, audit: { ...services.audit, append: () => Promise.reject(busy) } };

    await expect(deliver('events/audit', makeEvent(), broken)).rejects.toMatchObject({ code: 'INTERNAL' });

    expect(services.parked.messages()).toEqual([]);
  });
});
