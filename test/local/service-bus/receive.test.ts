import { TestServiceBus } from './support/emulator';

describe('receiving', () => {
  const bus = new TestServiceBus();
  afterAll(() => bus.dispose());

  it('gives back every property a sender set', async () => {
    const client = await bus.start({ jobs: { LockDuration: 'PT5S' } });
    const date = new Date();
    await client.createSender('jobs').sendMessages({
      body: { list: [1, 'é'] },
      messageId: 'm1',
      correlationId: 'c1',
      subject: 'subject',
      contentType: 'application/json',
      replyTo: 'reply',
      to: 'destination',
      timeToLive: 60_000,
      partitionKey: 'key',
      applicationProperties: { integer: 42, float: 1.5, yes: true, text: 'x', date, negative: -3 },
    });
    const receiver = client.createReceiver('jobs');

    const [message] = await receiver.receiveMessages(1);

    expect(message).toMatchObject({
      body: { list: [1, 'é'] },
      messageId: 'm1',
    });
    await receiver.completeMessage(message!);
  });
});
