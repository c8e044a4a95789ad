import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ServiceBusClient, type ServiceBusReceivedMessage } from '@azure/service-bus';

import {
  createEventGridClient,
  startEventGrid,
  type EventGridEmulator,
  type GridEvent,
  type Subscription,
} from '../../../local/event-grid';
import { parseServiceBusConfig, startServiceBus, type ServiceBusEmulator } from '../../../local/service-bus';

const BLOB_CREATED = 'Microsoft.Storage.BlobCreated';
const UPLOADS: Subscription = {
  subjectBeginsWith: '/blobServices/default/containers/uploads/',
  subjectEndsWith: '.zip',
  includedEventTypes: [BLOB_CREATED],
  queueName: 'uploads',
};
let dir: string;
let bus: ServiceBusEmulator;
let grid: EventGridEmulator | undefined;
let reports: string[];
let reported: PromiseWithResolvers<void>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'event-grid-'));
  bus = await startBus();
  reports = [];
  reported = Promise.withResolvers();
});
afterEach(async () => {
  await grid?.close();
  grid = undefined;
  await bus.close();
  await rm(dir, { recursive: true, force: true });
});

describe('delivery', () => {
  it('puts a published event on the queue exactly once, as Event Grid does', async () => {
    grid = await startGrid();
    const event = eventAbout('project/source.zip');

    const next = eventAbout('project/next.zip');
    await grid.publish(event);
    await grid.publish(next);

    const [message, following] = await receive(2);
    expect(message).toMatchObject({
      body: event,
      contentType: 'application/json',
      messageId: event.id,
      applicationProperties: {
        'aeg-event-type': 'Notification',
        'aeg-output-event-id': event.id,
        'aeg-data-version': '',
        'aeg-metadata-version': '1',
        'aeg-delivery-count': 0,
      },
    });
    expect(following?.messageId).toBe(next.id);
    expect(bus.queueCounts('uploads').active).toBe(0);
  });

  it.each([
    {
      why: 'another container',
      event: () => ({ ...eventAbout('a.zip'), subject: '/blobServices/default/containers/b/blobs/a.zip' }),
    },
    { why: 'another ending', event: () => eventAbout('a.txt') },
    { why: 'another type', event: () => ({ ...eventAbout('a.zip'), eventType: 'Microsoft.Storage.BlobDeleted' }) },
  ])('leaves out events of $why', async ({ event }) => {
    grid = await startGrid();
    const wanted = eventAbout('wanted.zip');

    await grid.publish(event());
    await grid.publish(wanted);

    expect((await receive(1)).map(({ messageId }) => messageId)).toEqual([wanted.id]);
  });

  it('gives an event to every queue that wants it', async () => {
    grid = await startGrid([UPLOADS, { ...UPLOADS, subjectBeginsWith: '', queueName: 'audit' }]);
    const event = eventAbout('a.ZIP');

    await grid.publish(event);

    expect((await receive(1)).map(({ messageId }) => messageId)).toEqual([event.id]);
    expect((await receive(1, 'audit')).map(({ messageId }) => messageId)).toEqual([event.id]);
  });

  it('refuses a subscription with a filter it does not know', async () => {
    const subscription = { ...UPLOADS, advancedFilters: [] };

    await expect(startGrid([subscription])).rejects.toThrow('advancedFilters');
  });
});

describe('outages', () => {
  it('delivers when the broker comes up after the event was published', async () => {
    const { port } = bus;
    await bus.close();
    grid = await startGrid();
    const event = eventAbout('early.zip');
    await grid.publish(event);
    await reported.promise;

    bus = await startBus(port);

    expect((await receive(1)).map(({ messageId }) => messageId)).toEqual([event.id]);
    expect(reports).toEqual([expect.stringContaining("retries delivery to 'uploads'")]);
  });

  it('goes on after the broker was restarted in between', async () => {
    grid = await startGrid();
    const events = [eventAbout('one.zip'), eventAbout('two.zip')] as const;
    await grid.publish(events[0]);
    await receive(1);
    const { port } = bus;
    await bus.close();
    await grid.publish(events[1]);
    await reported.promise;

    bus = await startBus(port);

    expect((await receive(1)).map(({ messageId }) => messageId)).toEqual([events[1].id]);
  });

  it('delivers after its own end what it had not delivered before', async () => {
    const { port } = bus;
    await bus.close();
    grid = await startGrid();
    const events = [eventAbout('one.zip'), eventAbout('two.zip')] as const;
    for (const event of events) await grid.publish(event);
    await reported.promise;
    await grid.close();
    bus = await startBus(port);

    grid = await startGrid();

    expect((await receive(2)).map(({ messageId }) => messageId)).toEqual(events.map(({ id }) => id));
    await grid.close();
    expect(await readdir(join(dir, 'grid', 'undelivered'))).toEqual([]);
  });

  it('sets an event aside, with the reason, that no queue will ever take', async () => {
    grid = await startGrid();
    const large = { ...eventAbout('large.zip'), data: { filling: 'x'.repeat(300_000) } };
    const small = eventAbout('small.zip');

    await grid.publish(large);
    await grid.publish(small);

    expect((await receive(1)).map(({ messageId }) => messageId)).toEqual([small.id]);
    const reason = await readFile(join(dir, 'grid', 'dead-letter', `${large.id}.reason.txt`), 'utf8');
    expect(reason).toContain('exceeds the limit');
  });
});

describe('publishing over https', () => {
  it('takes events from another process that shows a token', async () => {
    grid = await startGrid();
    const publish = await createEventGridClient(grid.url, join(dir, 'certificates'));
    const event = eventAbout('remote.zip');

    await publish(event);

    expect((await receive(1)).map(({ messageId }) => messageId)).toEqual([event.id]);
  });

  it('refuses a publisher whose token is signed by someone else', async () => {
    grid = await startGrid();
    const stranger = await createEventGridClient(grid.url, join(dir, 'stranger'));

    await expect(stranger(eventAbout('a.zip'))).rejects.toThrow();
    expect(grid.undeliveredCount()).toBe(0);
  });
});

function startBus(port = 0): Promise<ServiceBusEmulator> {
  const queues = ['uploads', 'audit'].map((Name) => ({ Name }));
  const config = { UserConfig: { Namespaces: [{ Name: 'local', Queues: queues }] } };
  return startServiceBus({ port, dataDir: join(dir, 'bus'), config: parseServiceBusConfig(config, 'test') });
}

function startGrid(subscriptions: readonly Subscription[] = [UPLOADS]): Promise<EventGridEmulator> {
  return startEventGrid({
    dataDir: join(dir, 'grid'),
    certificatesDir: join(dir, 'certificates'),
    connectionString: bus.connectionString,
    subscriptions,
    backoff: { firstMs: 5, longestMs: 20 },
    report: (text) => {
      reports.push(text);
      reported.resolve();
    },
  });
}

function eventAbout(path: string): GridEvent {
  return {
    subject: `/blobServices/default/containers/uploads/blobs/${path}`,
    eventType: BLOB_CREATED,
    id: randomUUID(),
    eventTime: '2031-01-01T00:00:00.000Z',
    data: { api: 'PutBlob' },
    dataVersion: '',
    metadataVersion: '1',
  };
}

async function receive(count: number, queueName = 'uploads'): Promise<ServiceBusReceivedMessage[]> {
  const client = new ServiceBusClient(bus.connectionString);
  const receiver = client.createReceiver(queueName, { receiveMode: 'receiveAndDelete' });
  const messages: ServiceBusReceivedMessage[] = [];
  while (messages.length < count) {
    const received = await receiver.receiveMessages(count - messages.length, { maxWaitTimeInMs: 10_000 });
    if (received.length === 0) throw new Error(`Only ${messages.length} of ${count} messages came.`);
    messages.push(...received);
  }
  await client.close();
  return messages;
}
