import type { ServiceBusReceivedMessage } from '@azure/service-bus';
import type { InputData } from '../worker-protocol';

/** The body as the service hands it to a JavaScript function: text (the library tries it as JSON), or bytes when asked for. */
export function messageData(message: Pick<ServiceBusReceivedMessage, 'body'>, isBinary: boolean): InputData {
  const body: unknown = message.body;
  if (body instanceof Uint8Array || Buffer.isBuffer(body)) {
    return isBinary ? { bytes: body } : { string: Buffer.from(body).toString('utf8') };
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  return isBinary ? { bytes: Buffer.from(text) } : { string: text };
}
