import type { ServiceBusClient, ServiceBusReceivedMessage } from '@azure/service-bus';

/** Receives and deletes until `count` messages came. */
export async function receiveAll(
  client: ServiceBusClient,
  queue: string,
  count: number,
): Promise<ServiceBusReceivedMessage[]> {
  const receiver = client.createReceiver(queue, { receiveMode: 'receiveAndDelete' });
  const received: ServiceBusReceivedMessage[] = [];
  while (received.length < count) {
    const messages = await receiver.receiveMessages(count - received.length, { maxWaitTimeInMs: 5_000 });
    if (messages.length === 0) throw new Error(`Only ${received.length} of ${count} messages came.`);
    received.push(...messages);
  }
  await receiver.close();
  return received;
}
