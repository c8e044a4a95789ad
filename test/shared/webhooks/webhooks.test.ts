import { createHmac } from 'node:crypto';
import { QUEUES } from '../../../shared/config';
import { DeliverWebhookMessage, type ProductEvent } from '../../../shared/contracts';
import { ForbiddenAddress } from '../../../shared/kernel';
import {
  createWebhook,
  deliverWebhook,
  queueDeliveries,
  removeWebhook,
  webhookSecret,
  type Webhook,
} from '../../../shared/webhooks';
import { makeEvent } from '../../support/events/make-event';
import { memoryServices, type MemoryServices } from '../../support/memory-services';
import { deliver } from '../../support/memory/deliver';
import { ACTOR, givenProject, OTHER_TENANT, TENANT } from '../../support/memory/scenario';

const URL = 'https://receiver.example/hook';

interface Arranged {
  services: MemoryServices;
  webhook: Webhook;
  secret: string;
  event: ProductEvent;
}

async function arrange(): Promise<Arranged> {
  const services = memoryServices();
  const { id: projectId } = await givenProject(services);
  const request = { projectId, actor: ACTOR, url: URL, events: ['user.acted' as const] };
  const { webhook, secret } = await createWebhook(request, TENANT, services);
  return { services, webhook, secret, event: makeEvent({ tenant_id: TENANT, project_id: projectId }) };
}

const waiting = (services: MemoryServices): DeliverWebhookMessage[] =>
  services.queue.take(QUEUES.webhook).map(({ body }) => DeliverWebhookMessage.parse(body));

describe('a webhook', () => {
  it('gets an event of its project in a call that proves where it is from', async () => {
    const { services, secret, event } = await arrange();
    await queueDeliveries(event, services);
    const [message] = waiting(services);

    await deliver(QUEUES.webhook, message, services);

    const [call] = services.webhookSender.calls;
    expect(call).toMatchObject({
      url: URL,
      headers: { 'x-aurelis-event': 'user.acted', 'x-aurelis-delivery': message?.deliveryId },
    });
    expect(JSON.parse(call?.body ?? '')).toEqual(event);
    const [, time = '', signature] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(call?.headers['x-aurelis-signature'] ?? '') ?? [];
    expect(signature).toBe(
      createHmac('sha256', secret)
        .update(`${time}.${call?.body ?? ''}`)
        .digest('hex'),
    );
    expect(Number(time) * 1000).toBe(services.clock.now().getTime());
  });

  it('is called once for an event, however often it comes', async () => {
    const { services, event } = await arrange();
    for (let time = 0; time < 10; time++) await queueDeliveries(event, services);
    const [message, ...others] = waiting(services);

    for (let time = 0; time < 10; time++) await deliver(QUEUES.webhook, message, services);

    expect(others).toEqual([]);
    expect(services.webhookSender.calls).toHaveLength(1);
    expect(services.webhooks.deliveries()).toMatchObject([{ outcome: 'delivered' }]);
  });

  it.each([
    ['another project', (event: ProductEvent) => ({ ...event, project_id: 'prj_00000000000000000000000000' })],
    ['another tenant', (event: ProductEvent) => ({ ...event, tenant_id: OTHER_TENANT })],
    ['no project', ({ project_id: _none, ...event }: ProductEvent) => event as ProductEvent],
    [
      'a type it does not want',
      (event: ProductEvent): ProductEvent => ({
        ...event,
        type: 'configuration.changed',
        data: { actor: ACTOR, change: 'updated', subject: { kind: 'project', id: 'x' } },
      }),
    ],
  ])('gets nothing of %s', async (_what, change) => {
    const { services, event } = await arrange();

    await queueDeliveries(change(event), services);

    expect(waiting(services)).toEqual([]);
  });

  it.each<[string, number | Error]>([
    ['an error', 500],
    ['a redirect', 302],
    ['no answer', new Error('connect ECONNREFUSED')],
  ])('is called again later after %s, under the same delivery', async (_what, answer) => {
    const { services, event } = await arrange();
    services.webhookSender.answers.push(answer);
    await queueDeliveries(event, services);
    const [message] = waiting(services);

    await deliver(QUEUES.webhook, message, services);
    const [again] = services.queue.take(QUEUES.webhook);
    await deliver(QUEUES.webhook, again?.body, services);

    expect(again?.notBefore?.getTime()).toBeGreaterThan(services.clock.now().getTime());
    const ids = services.webhookSender.calls.map(({ headers }) => headers['x-aurelis-delivery']);
    expect(ids).toEqual([message?.deliveryId, message?.deliveryId]);
    expect(services.webhooks.deliveries()).toMatchObject([{ outcome: 'delivered' }]);
  });

  it('is given up in the end, which parks nothing and wakes nobody', async () => {
    const { services, event } = await arrange();
    services.webhookSender.answers.push(...Array.from({ length: 50 }, () => 500));
    await queueDeliveries(event, services);
    let next: { body: unknown; attempt?: number | undefined } | undefined = services.queue.take(QUEUES.webhook)[0];

    for (let time = 0; next !== undefined && time < 50; time++) {
      await deliver(QUEUES.webhook, next.body, services, { applicationProperties: { attempt: next.attempt ?? 0 } });
      next = services.queue.take(QUEUES.webhook)[0];
    }

    expect(services.webhookSender.calls).toHaveLength(19);
    expect(services.webhooks.deliveries()).toMatchObject([{ outcome: 'given-up' }]);
    expect(services.telemetry.eventsNamed('webhook.given-up')).toHaveLength(1);
    expect(services.parked.messages()).toEqual([]);
  });

  describe('whose receiver was slow the last time', () => {
    /** Its receiver has not answered one call within the time, and lets the next one wait. */
    async function arrangeSlow() {
      const { services, event } = await arrange();
      await queueDeliveries(event, services);
      const [message] = waiting(services);
      const answering = Promise.withResolvers<number>();
      const { calls } = services.webhookSender;
      services.webhookSender.post = (call) => {
        calls.push(call);
        if (call.url !== URL) return Promise.resolve(204);
        if (calls.length > 1) return answering.promise;
        services.clock.advance(10_000);
        return Promise.reject(new Error('The operation was aborted due to timeout'));
      };
      await deliver(QUEUES.webhook, message, services);
      services.queue.take(QUEUES.webhook);
      services.clock.advance(30_000);
      const another = { ...message!, deliveryId: 'dlv_00000000000000000000000001' };
      return { services, message: message!, another, answering, calls };
    }

    it('is called for one event at a time, and the others are put off', async () => {
      const { services, message, another, answering, calls } = await arrangeSlow();

      const underWay = deliver(QUEUES.webhook, message, services);
      await deliver(QUEUES.webhook, another, services, { messageId: another.deliveryId });
      const putOff = services.queue.take(QUEUES.webhook);
      answering.resolve(204);
      await underWay;
      await deliver(QUEUES.webhook, another, services);

      expect(putOff).toMatchObject([{ body: another, attempt: 1 }]);
      expect(calls).toHaveLength(3);
      expect(services.webhooks.deliveries()).toHaveLength(2);
      expect(services.telemetry.exceptions).toEqual([]);
    });

    it('holds up no other receiver', async () => {
      const { services, message, answering, calls } = await arrangeSlow();
      const { id: projectId } = await givenProject(services);
      const url = 'https://other.example/';
      await createWebhook({ projectId, actor: ACTOR, url, events: ['user.acted'] }, TENANT, services);
      await queueDeliveries(makeEvent({ tenant_id: TENANT, project_id: projectId }), services);

      const underWay = deliver(QUEUES.webhook, message, services);
      await deliver(QUEUES.webhook, waiting(services)[0], services);

      expect(calls.at(-1)).toMatchObject({ url });
      answering.resolve(204);
      await underWay;
    });

    it('is called all the same before an event is given up', async () => {
      const { services, message, another, answering, calls } = await arrangeSlow();

      const underWay = deliver(QUEUES.webhook, message, services);
      const last = deliver(QUEUES.webhook, another, services, { applicationProperties: { attempt: 18 } });
      answering.resolve(500);
      await Promise.all([underWay, last]);

      expect(calls).toHaveLength(3);
      expect(services.webhooks.deliveries()).toMatchObject([{ outcome: 'given-up' }]);
    });

    it('is left alone for a while where it kept silent, the longer the more often it did', async () => {
      const { services, message, another, calls } = await arrangeSlow();
      services.webhookSender.post = (call) => {
        calls.push(call);
        services.clock.advance(10_000);
        return Promise.reject(new Error('The operation was aborted due to timeout'));
      };
      await deliver(QUEUES.webhook, message, services);
      services.queue.take(QUEUES.webhook);
      services.clock.advance(59_000);

      await deliver(QUEUES.webhook, another, services, { messageId: another.deliveryId });
      const [putOff] = services.queue.take(QUEUES.webhook);
      const putOffMs = Number(putOff?.notBefore) - services.clock.now().getTime();
      services.clock.advance(1000);
      await deliver(QUEUES.webhook, another, services);

      expect(putOff).toMatchObject({ body: another });
      expect(putOffMs).toBeGreaterThanOrEqual(1000);
      expect(calls).toHaveLength(3);
    });

    it('holds up nobody for events that are given up: it is not called for each of them once more', async () => {
      const { services, message, another, calls } = await arrangeSlow();
      services.webhookSender.post = (call) => {
        calls.push(call);
        services.clock.advance(10_000);
        return Promise.reject(new Error('The operation was aborted due to timeout'));
      };
      const last = { applicationProperties: { attempt: 18 } };

      await deliver(QUEUES.webhook, message, services, last);
      await deliver(QUEUES.webhook, another, services, last);

      expect(calls).toHaveLength(2);
      expect(services.webhooks.deliveries()).toMatchObject([{ outcome: 'given-up' }, { outcome: 'given-up' }]);
    });

    it('is called for many at once again after it was quick', async () => {
      const { services, message, another, answering, calls } = await arrangeSlow();
      answering.resolve(204);
      await deliver(QUEUES.webhook, message, services);

      const both = [another, { ...another, deliveryId: 'dlv_00000000000000000000000002' }];
      await Promise.all(both.map((one) => deliver(QUEUES.webhook, one, services)));

      expect(calls).toHaveLength(4);
      expect(services.queue.size()).toBe(0);
    });
  });

  it('is called once before it is called for two events at a time: perhaps it never answers', async () => {
    const { services, event } = await arrange();
    await queueDeliveries(event, services);
    const [message] = waiting(services);
    const another = { ...message!, deliveryId: 'dlv_00000000000000000000000001' };
    const answering = Promise.withResolvers<number>();
    const { calls } = services.webhookSender;
    services.webhookSender.post = (call) => {
      calls.push(call);
      return answering.promise;
    };

    const underWay = deliver(QUEUES.webhook, message, services);
    await deliver(QUEUES.webhook, another, services, { messageId: another.deliveryId });
    const putOff = services.queue.take(QUEUES.webhook);
    answering.resolve(204);
    await underWay;
    await deliver(QUEUES.webhook, another, services);

    expect(putOff).toMatchObject([{ body: another, attempt: 1 }]);
    expect(calls).toHaveLength(2);
  });

  it('is given up at once where its name leads to a place nobody may call', async () => {
    const { services, event } = await arrange();
    services.webhookSender.answers.push(new ForbiddenAddress());
    await queueDeliveries(event, services);

    await deliver(QUEUES.webhook, waiting(services)[0], services);

    expect(services.webhooks.deliveries()).toMatchObject([{ outcome: 'given-up' }]);
    expect(services.queue.size()).toBe(0);
  });

  it('gets nothing any more once it was removed, also what was on its way', async () => {
    const { services, webhook, event } = await arrange();
    await queueDeliveries(event, services);
    const [message] = waiting(services);
    const ref = { tenantId: TENANT, projectId: webhook.projectId, webhookId: webhook.id };

    await removeWebhook(ref, ACTOR, services);
    await deliverWebhook(message!, 0, services);

    expect(services.webhookSender.calls).toEqual([]);
    await expect(removeWebhook(ref, ACTOR, services)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('has a secret of its own that nothing stored tells', async () => {
    const { services, webhook, secret } = await arrange();

    const other = webhookSecret(
      { ...webhook, tenantId: OTHER_TENANT },
      await services.secrets.get('webhook-signing-key'),
    );

    expect(other).not.toBe(secret);
    expect(JSON.stringify(await services.webhooks.list(TENANT, webhook.projectId))).not.toContain(secret.slice(6));
  });

  it.each([
    ['http://receiver.example/', 'must start with https://'],
    ['https://127.0.0.1/', 'must lie on the public internet'],
    ['https://[::ffff:10.0.0.1]/', 'must lie on the public internet'],
    ['https://0x7f.1/', 'must lie on the public internet'],
    ['https://169.254.169.254/metadata', 'must lie on the public internet'],
    ['https://ada:secret@receiver.example/', 'must hold no user name or password'],
  ])('cannot lead to %s', async (url, issue) => {
    const services = memoryServices();
    const { id: projectId } = await givenProject(services);
    const creating = createWebhook({ projectId, actor: ACTOR, url, events: ['user.acted'] }, TENANT, services);

    await expect(creating).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'url', issue }] });
  });

  it('is one of ten at most', async () => {
    const { services, webhook } = await arrange();
    const request = { projectId: webhook.projectId, actor: ACTOR, url: URL, events: ['user.acted' as const] };
    for (let count = 1; count < 10; count++) await createWebhook(request, TENANT, services);

    await expect(createWebhook(request, TENANT, services)).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
  });
});
