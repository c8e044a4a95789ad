import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ServiceBusClient, type ServiceBusMessage } from '@azure/service-bus';
import { parseServiceBusConfig, type ServiceBusEmulator, startServiceBus } from '../../../../local/service-bus';
import { startTestHost, type TestHost } from '../support/test-host';

const TRACE_PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const QUEUE = { Name: 'jobs', Properties: { LockDuration: 'PT1S', MaxDeliveryCount: 2 } };
const CONFIG = { UserConfig: { Namespaces: [{ Name: 'sbemulatorns', Queues: [QUEUE] }] } };

let dataDir: string;
let bus: ServiceBusEmulator;
let client: ServiceBusClient;
let test: TestHost;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'bus-'));
  bus = await startServiceBus({ config: parseServiceBusConfig(CONFIG, 'test'), dataDir });
  client = new ServiceBusClient(bus.connectionString);
  test = await startTestHost({ fixture: 'queue-app', settings: { Bus: bus.connectionString, QUEUE: 'jobs' } });
});
afterAll(async () => {
  await test.close();
  await client.close();
  await bus.close();
  await rm(dataDir, { recursive: true });
});

async function send(message: ServiceBusMessage): Promise<void> {
  const sender = client.createSender('jobs');
  await sender.sendMessages(message);
  await sender.close();
}

async function isEmpty(): Promise<void> {
  for (;;) {
    const counts = bus.queueCounts('jobs');
    if (counts.active + counts.locked === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a queue function', () => {
  it('gets body, metadata and trace context, and its success completes the message', async () => {
    await send({
      messageId: 'id-1',
      body: { job: 'plain' },
      correlationId: 'run-1',
      subject: 'label',
      applicationProperties: { Tenant: 't', 'Diagnostic-Id': TRACE_PARENT },
    });

    const [line = ''] = await test.log.waitFor(/got .*"plain"/);
    await test.log.waitFor(/done plain/);
    await isEmpty();

    expect(JSON.parse(line.slice(line.indexOf('got ') + 4))).toMatchObject({
      message: { job: 'plain' },
      triggerMetadata: {
        messageId: 'id-1',
        deliveryCount: 1,
        correlationId: 'run-1',
        subject: 'label',
        sequenceNumber: expect.any(Number) as unknown,
        lockToken: expect.any(String) as unknown,
        enqueuedTimeUtc: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
        expiresAtUtc: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
        applicationProperties: { tenant: 't' },
      },
      traceContext: { traceParent: TRACE_PARENT },
    });
  });

  it('gets a message again when it throws', async () => {
    await send({ body: { job: 'failOnce' } });

    await test.log.waitFor(/done failOnce/);
    await isEmpty();

    expect(test.log.lines.filter((line) => /got .*"failOnce"/.test(line))).toHaveLength(2);
  });

  it('has each message settled by its own outcome when many end at once', async () => {
    const jobs = Array.from({ length: 16 }, (_, index) => `together-${index % 2 === 0 ? 'ok' : 'fail'}-${index}`);

    await Promise.all(jobs.map((job) => send({ body: { job } })));
    await isEmpty();

    for (const job of jobs.filter((name) => name.includes('fail'))) {
      await test.log.waitFor(new RegExp(`buried .*"${job}"`));
    }
  });

  it('gets a message again when it takes its process down', async () => {
    await send({ body: { job: 'crashOnce' } });

    await test.log.waitFor(/done crashOnce/);
    await isEmpty();

    await test.log.waitFor(/process of the app ended \(exit code 9\)/);
  });

  it('sees a message in the dead-letter queue after its last delivery failed', async () => {
    await send({ body: { job: 'fail' } });

    await test.log.waitFor(/buried \{"job":"fail"\}/);

    expect(test.log.lines.filter((line) => /got .*"fail"/.test(line))).toHaveLength(2);
  });

  it('keeps the lock of a message for longer than the queue grants it', async () => {
    await send({ body: { job: 'slow' } });

    await test.log.waitFor(/done slow/);
    await isEmpty();

    expect(test.log.lines.filter((line) => /got .*"slow"/.test(line))).toHaveLength(1);
  });

  it('gets text that is not JSON as it is', async () => {
    await send({ body: Buffer.from('just text') });

    await test.log.waitFor(/got \{"message":"just text"/);
  });

  it('is run by hand with the master key, at once or waiting for the end', async () => {
    const run = (query: string, input: object, key = test.host.masterKey): Promise<Response> =>
      test.get(`/admin/functions/work${query}`, {
        method: 'POST',
        headers: { 'x-functions-key': key },
        body: JSON.stringify({ input: JSON.stringify(input) }),
      });

    const answers = [
      await run('', { job: 'accepted' }),
      await run('?wait=true', { job: 'awaited' }),
      await run('?wait=true', { job: 'fail' }),
      await run('', { job: 'plain' }, 'wrong'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([202, 200, 500, 401]);
    await test.log.waitFor(/done accepted/);
    await expect(test.host.runFunction('work', '{"job":"direct"}')).resolves.toBeUndefined();
    await expect(test.host.runFunction('none')).rejects.toThrow("no timer or queue function 'none'");
  });

  it('stops the start when its connection is not set', async () => {
    const start = startTestHost({ fixture: 'queue-app', settings: { QUEUE: 'jobs' } });

    await expect(start).rejects.toThrow("Service Bus connection 'Bus' is not set");
  });
});

describe('a stop', () => {
  it('lets a message under way be completed', async () => {
    const other = await startTestHost({ fixture: 'queue-app', settings: { Bus: bus.connectionString, QUEUE: 'jobs' } });
    await test.close();
    await send({ messageId: 'last', body: { job: 'slow' } });
    await other.log.waitFor(/got .*"last"/);

    await other.close();

    expect(other.log.lines.join()).toContain('done slow');
    expect(bus.queueCounts('jobs')).toMatchObject({ active: 0, locked: 0 });
  });
});
