import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setDefaultCACertificates } from 'node:tls';
import { ServiceBusClient, type ServiceBusClientOptions } from '@azure/service-bus';

import { ensureCertificateAuthority } from '../../../local/certificates';
import { createTokenIssuer } from '../../../local/identity';
import { identityEndpoint } from '../../../local/service-bus';
import { TestServiceBus } from './support/emulator';

const RETRY: ServiceBusClientOptions = { retryOptions: { maxRetries: 0, timeoutInMs: 5_000 } };

describe('access with a key', () => {
  const bus = new TestServiceBus();
  let client: ServiceBusClient;

  beforeAll(async () => {
    client = await bus.start({ jobs: {} });
  });
  afterAll(() => bus.dispose());

  it('says which entity is unknown', async () => {
    const expected = {
      code: 'MessagingEntityNotFound',
      message: expect.stringContaining(missing('nowhere')) as string,
    };

    await expect(client.createSender('nowhere').sendMessages({ body: 1 })).rejects.toMatchObject(expected);
    await expect(client.createReceiver('nowhere').receiveMessages(1)).rejects.toMatchObject(expected);
    await expect(client.createReceiver('topic', 'subscription').receiveMessages(1)).rejects.toThrow(
      missing('topic/Subscriptions/subscription'),
    );

    function missing(name: string): string {
      return `The messaging entity 'sb://127.0.0.1/${name}' could not be found.`;
    }
  });

  it('refuses a wrong key', async () => {
    const stranger = bus.connect(bus.emulator.connectionString.replace('SAS_KEY_VALUE', 'ANOTHER_KEY'));

    const sending = stranger.createSender('jobs').sendMessages({ body: 1 });

    await expect(sending).rejects.toMatchObject({ code: 'UnauthorizedAccess' });
  });

  it('refuses a key under another name', async () => {
    const stranger = bus.connect(bus.emulator.connectionString.replace('RootManageSharedAccessKey', 'Another'));

    const receiving = stranger.createReceiver('jobs').receiveMessages(1);

    await expect(receiving).rejects.toMatchObject({ code: 'UnauthorizedAccess' });
  });

  it('says that it has no sessions', async () => {
    await expect(client.acceptNextSession('jobs')).rejects.toThrow('sessions are not supported by this emulator');
    // For a named session the SDK has one text of its own for every refusal.
    await expect(client.acceptSession('jobs', 's1')).rejects.toMatchObject({ code: 'SessionCannotBeLocked' });
  });

  it('lets nobody send to a dead-letter queue', async () => {
    const sending = client.createSender('jobs/$DeadLetterQueue').sendMessages({ body: 1 });

    await expect(sending).rejects.toThrow('it is a dead-letter queue');
  });
});

describe('access with an identity', () => {
  const bus = new TestServiceBus();
  const certificatesDir = mkdtempSync(join(tmpdir(), 'service-bus-certificates-'));
  const clients: ServiceBusClient[] = [];

  beforeAll(async () => {
    await bus.start({ jobs: {} }, { identity: await identityEndpoint(certificatesDir, 0) });
    const { certificateFile } = await ensureCertificateAuthority(certificatesDir);
    setDefaultCACertificates([readFileSync(certificateFile, 'utf8')]);
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await bus.dispose();
    rmSync(certificatesDir, { recursive: true });
  });

  it('serves a client that shows a token, over TLS', async () => {
    const client = connectFor('https://servicebus.azure.net/');

    await client.createSender('jobs').sendMessages({ body: 'from an identity' });
    const receiver = client.createReceiver('jobs');
    const [message] = await receiver.receiveMessages(1);
    await receiver.completeMessage(message!);

    expect(message!.body).toBe('from an identity');
    expect(bus.emulator.queueCounts('jobs')).toMatchObject({ active: 0, locked: 0 });
  });

  it('refuses a token for another service', async () => {
    const sending = connectFor('https://vault.azure.net').createSender('jobs').sendMessages({ body: 1 });

    await expect(sending).rejects.toMatchObject({ code: 'UnauthorizedAccess' });
  });

  function connectFor(audience: string): ServiceBusClient {
    const issuer = createTokenIssuer(certificatesDir);
    const credential = {
      getToken: async () => {
        const { token, expiresOnSeconds } = await issuer.issue(audience, 'product');
        return { token, expiresOnTimestamp: expiresOnSeconds * 1000 };
      },
    };
    const client = new ServiceBusClient(bus.emulator.fullyQualifiedNamespace!, credential, RETRY);
    clients.push(client);
    return client;
  }
});
