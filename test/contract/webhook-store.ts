import { eventRecord, type OutboxStore } from '../../shared/events';
import { randomIds } from '../../shared/kernel';
import type { Webhook, WebhookStore } from '../../shared/webhooks';
import { makeEvent } from '../support/events/make-event';

export interface WebhookHarness {
  webhooks: WebhookStore;
  outbox: OutboxStore;
}

/** What every store of webhooks promises. */
export function webhookStoreContract(harness: () => WebhookHarness): void {
  const makeWebhook = (change: Partial<Webhook> = {}): Webhook => ({
    id: randomIds.next('whk'),
    tenantId: randomIds.next('ten'),
    projectId: randomIds.next('prj'),
    url: 'https://receiver.example/',
    events: ['analysis.completed'],
    createdAt: '2030-01-01T00:00:00.000Z',
    ...change,
  });
  const refOf = ({ tenantId, projectId, id }: Webhook) => ({ tenantId, projectId, webhookId: id });

  it('lists the webhooks of a project, oldest first, and finds each', async () => {
    const first = makeWebhook();
    const second = makeWebhook({
      tenantId: first.tenantId,
      projectId: first.projectId,
      createdAt: '2030-01-02T00:00:00.000Z',
    });
    for (const webhook of [second, first, makeWebhook({ tenantId: first.tenantId })]) {
      await harness().webhooks.create(webhook, 10, []);
    }

    const listed = await harness().webhooks.list(first.tenantId, first.projectId);

    expect(listed.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(await harness().webhooks.find(refOf(first))).toMatchObject({ id: first.id, events: first.events });
  });

  it('knows nothing of another project or tenant', async () => {
    const webhook = makeWebhook();
    await harness().webhooks.create(webhook, 10, []);

    for (const change of [{ tenantId: randomIds.next('ten') }, { projectId: randomIds.next('prj') }]) {
      const ref = { ...refOf(webhook), ...change };
      expect(await harness().webhooks.find(ref)).toBeUndefined();
      expect(await harness().webhooks.list(ref.tenantId, ref.projectId)).toEqual([]);
      expect(await harness().webhooks.remove(ref, [])).toBe(false);
    }
    expect(await harness().webhooks.find(refOf(webhook))).toBeDefined();
  });

  it('stores what a change tells of together with it, and not where there was none', async () => {
    const webhook = makeWebhook();
    const recordOf = () => eventRecord(makeEvent({ tenant_id: webhook.tenantId }));
    const [created, removed, unwanted] = [recordOf(), recordOf(), recordOf()];

    await harness().webhooks.create(webhook, 10, [created]);
    const answers = [
      await harness().webhooks.remove(refOf(webhook), [removed]),
      await harness().webhooks.remove(refOf(webhook), [unwanted]),
    ];

    expect(answers).toEqual([true, false]);
    const unsent = await harness().outbox.listUnsent('9999');
    const own = unsent.filter(({ tenantId }) => tenantId === webhook.tenantId).map(({ id }) => id);
    expect(own.sort()).toEqual([created.id, removed.id].sort());
  });

  it('never keeps more webhooks of a project than the limit, however many are created at once', async () => {
    const { tenantId, projectId } = makeWebhook();
    const create = (change: Partial<Webhook> = { projectId }) => {
      const outbox = [eventRecord(makeEvent({ tenant_id: tenantId }))];
      return harness().webhooks.create(makeWebhook({ tenantId, ...change }), 3, outbox);
    };

    const answers = await Promise.all(Array.from({ length: 12 }, () => create()));

    const kept = await harness().webhooks.list(tenantId, projectId);
    expect(answers.filter((isStored) => isStored)).toHaveLength(3);
    expect(kept).toHaveLength(3);
    const unsent = await harness().outbox.listUnsent('9999');
    expect(unsent.filter((record) => record.tenantId === tenantId)).toHaveLength(3);
    expect(await create({})).toBe(true);

    for (const webhook of kept.slice(1)) await harness().webhooks.remove(refOf(webhook), []);
    expect([await create(), await create(), await create()]).toEqual([true, true, false]);
  });

  it('erases the webhooks of one project alone', async () => {
    const webhook = makeWebhook();
    const other = makeWebhook({ tenantId: webhook.tenantId });
    for (const each of [webhook, other]) await harness().webhooks.create(each, 10, []);

    await harness().webhooks.eraseProject(webhook.tenantId, webhook.projectId);

    expect(await harness().webhooks.find(refOf(webhook))).toBeUndefined();
    expect(await harness().webhooks.find(refOf(other))).toBeDefined();
  });

  it('remembers what became of a delivery, for its tenant', async () => {
    const record = { id: randomIds.next('dlv'), tenantId: randomIds.next('ten'), outcome: 'delivered' as const };
    await harness().webhooks.recordDelivery(record);
    await harness().webhooks.recordDelivery(record);

    expect(await harness().webhooks.findDelivery(record.tenantId, record.id)).toEqual(record);
    expect(await harness().webhooks.findDelivery(randomIds.next('ten'), record.id)).toBeUndefined();
    expect(await harness().webhooks.findDelivery(record.tenantId, randomIds.next('dlv'))).toBeUndefined();
  });
}
