import { BlobServiceClient } from '@azure/storage-blob';
import { ServiceBusClient } from '@azure/service-bus';
import { z } from 'zod';
import { brokenLines } from '../../shared/audit';
import { TOPICS } from '../../shared/config';
import { AuditEntryView, page, ParkedMessageView, successEnvelope, type ProductEvent } from '../../shared/contracts';
import type { Api } from '../support/cloud/api';
import { sampleArchive } from '../support/cloud/sample-archive';
import { startTestCloud, type TestCloud } from '../support/cloud/test-cloud';
import { startReceiver, type Receiver } from '../support/events/receiver';
import { makeEvent } from '../support/events/make-event';
import { until } from '../support/until';

const Audit = successEnvelope(page(AuditEntryView));
const NewWebhook = z.object({ data: z.object({ secret: z.string() }) });
const Me = z.object({ data: z.object({ tenant_id: z.string(), key_id: z.string() }) });

describe('events, end to end', () => {
  let cloud: TestCloud;
  let bus: ServiceBusClient;
  let api: Api & { key: string };
  let tenantId: string;
  let receiver: Receiver;

  beforeAll(async () => {
    cloud = await startTestCloud({ settings: { WEBHOOKS_TO_PRIVATE_ADDRESSES: 'on' } });
    receiver = await startReceiver();
    bus = new ServiceBusClient(cloud.parts.serviceBus.connectionString);
    api = await cloud.createTenant();
    tenantId = Me.parse((await api.call('GET', '/api/v1/me')).body).data.tenant_id;
  }, 120_000);

  afterAll(async () => {
    await bus.close();
    await receiver.close();
    await cloud.stop();
  });

  async function auditOf(reader: Api): Promise<ProductEvent[]> {
    const today = new Date().toISOString().slice(0, 10);
    // A test may run over midnight.
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const { body } = await reader.call('GET', `/api/v1/audit?from=${yesterday}&to=${today}&limit=200`);
    return Audit.parse(body).data.items.map(({ event }) => event);
  }

  async function recorded(reader: Api, isWanted: (event: ProductEvent) => boolean): Promise<ProductEvent> {
    return until(async () => (await auditOf(reader)).find(isWanted));
  }

  async function publish(messages: readonly { messageId: string; event: unknown; type?: string }[]): Promise<void> {
    const sender = bus.createSender(TOPICS.events);
    for (const { messageId, event, type = 'user.acted' } of messages) {
      await sender.sendMessages({ messageId, body: event, applicationProperties: { type, tenant: tenantId } });
    }
    await sender.close();
  }

  it('tell of a run in one line of the audit log of its tenant, and of no other', async () => {
    const stranger = await cloud.createTenant('stranger');
    const runId = await api.analyze(await api.createProject('watched'), await sampleArchive());
    const run = await api.waitForEnd(runId);

    const event = await recorded(api, ({ type }) => type === 'analysis.completed');

    expect(event).toMatchObject({
      tenant_id: tenantId,
      project_id: run.project_id,
      data: { run_id: runId, findings: run.summary?.findings },
    });
    expect((await auditOf(api)).filter(({ id }) => id === event.id)).toHaveLength(1);
    expect((await auditOf(stranger)).map(({ id }) => id)).not.toContain(event.id);
  });

  it('leave one line each where they come ten times, out of order and at the same time', async () => {
    const events = Array.from({ length: 3 }, () =>
      makeEvent({ tenant_id: tenantId, occurred_at: new Date().toISOString() }),
    );
    const copies = Array.from({ length: 10 }, (_, copy) =>
      events.map((event) => ({ messageId: `${event.id}-copy${copy}`, event })),
    );

    await publish(copies.flatMap((some, index) => (index % 2 === 0 ? some : some.toReversed())));
    for (const { id } of events) await recorded(api, (event) => event.id === id);
    await until(async () => (await isQuiet(cloud)) || undefined);

    const ids = (await auditOf(api)).map(({ id }) => id);
    for (const { id } of events) expect(ids.filter((known) => known === id)).toHaveLength(1);
    expect(await brokenSegments(cloud, tenantId)).toEqual([]);
  });

  it('reach a webhook in one signed call each, however often and in whatever order they come', async () => {
    const projectId = await api.createProject('hooked');
    const hook = { url: receiver.url, events: ['analysis.completed', 'user.acted'] };
    const answer = await api.call('POST', `/api/v1/projects/${projectId}/webhooks`, hook);
    const { secret } = NewWebhook.parse(answer.body).data;
    receiver.refuseNext(1);

    const runId = await api.analyze(projectId, await sampleArchive());
    await api.waitForEnd(runId);
    const events = Array.from({ length: 2 }, () =>
      makeEvent({ tenant_id: tenantId, project_id: projectId, occurred_at: new Date().toISOString() }),
    );
    const copies = Array.from({ length: 10 }, (_, copy) =>
      events.map((event) => ({ messageId: `${event.id}-hook${copy}`, event })),
    );
    await publish(copies.flatMap((some, index) => (index % 2 === 0 ? some : some.toReversed())));
    await until(async () => (new Set(receiver.taken().map(({ delivery }) => delivery)).size === 3 ? true : undefined));
    await until(async () => (await isQuiet(cloud)) || undefined);

    const taken = receiver.taken();
    expect(taken).toHaveLength(3);
    expect(taken.map(({ body }) => body.id)).toEqual(expect.arrayContaining(events.map(({ id }) => id)));
    expect(taken.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({
        type: 'analysis.completed',
        data: expect.objectContaining({ run_id: runId }) as unknown,
      }),
    );
    for (const call of taken) expect(call.isSignedWith(secret)).toBe(true);
    expect(taken.some((call) => call.isSignedWith(`${secret}x`))).toBe(false);
  });

  it('that nobody can read are parked under their subscription, and are put back to it once they can be', async () => {
    const event = makeEvent({ tenant_id: tenantId, occurred_at: new Date().toISOString() });
    await publish([{ messageId: 'poison', event: { ...event, version: 2 } }]);
    const parked = await until(async () => (await parkedOf(cloud)).find(({ message_id }) => message_id === 'poison'));

    const { body } = await cloud.operator.call('POST', '/api/v1/parked/replay', { ids: [parked.id] });

    expect(parked).toMatchObject({ queue: 'events/audit' });
    expect(body).toMatchObject({ data: { items: [{ id: parked.id, outcome: 'sent' }] } });
    // It still cannot be read, so it comes back to where it was.
    const again = await until(async () =>
      (await parkedOf(cloud)).find(({ message_id }) => message_id.startsWith('poison-replay')),
    );
    expect(again).toMatchObject({ queue: 'events/audit' });
  });
});

async function parkedOf(cloud: TestCloud): Promise<ParkedMessageView[]> {
  const { body } = await cloud.operator.call('GET', '/api/v1/parked?queue=events/audit');
  return successEnvelope(page(ParkedMessageView)).parse(body).data.items;
}

async function isQuiet(cloud: TestCloud): Promise<boolean> {
  const places = [
    ...['audit', 'notifications', 'metrics'].map((name) => `events/Subscriptions/${name}`),
    'webhook-delivery',
  ];
  return places.every((place) => {
    const { active, locked, scheduled } = cloud.parts.serviceBus.queueCounts(place);
    return active + locked + scheduled === 0;
  });
}

async function brokenSegments(cloud: TestCloud, tenantId: string): Promise<string[]> {
  const container = BlobServiceClient.fromConnectionString(cloud.parts.blob.connectionString).getContainerClient(
    'audit',
  );
  const broken: string[] = [];
  for await (const { name } of container.listBlobsFlat({ prefix: `${tenantId}/` })) {
    const text = (await container.getBlobClient(name).downloadToBuffer()).toString('utf8');
    if (brokenLines(text).length > 0) broken.push(name);
  }
  return broken;
}
