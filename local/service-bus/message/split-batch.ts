import { readPrimitive, readSections } from '../amqp/read-value';
import { messageTooLarge, ServiceBusError } from '../service-bus-error';
import { BATCH_MESSAGE_FORMAT, MAX_MESSAGE_SIZE_BYTES, SECTION } from './message-content';

/** The encoded messages of one transfer: the transfer itself, or every data section of a batch. */
export function splitBatch(raw: Buffer, messageFormat: number): Buffer[] {
  if (raw.length > MAX_MESSAGE_SIZE_BYTES) throw messageTooLarge(raw.length, MAX_MESSAGE_SIZE_BYTES);
  if (messageFormat === 0) return [raw];
  if (messageFormat !== BATCH_MESSAGE_FORMAT) {
    throw new ServiceBusError('amqp:not-implemented', `The message format ${messageFormat} is not supported.`);
  }
  const messages: Buffer[] = [];
  for (const section of readSections(raw)) {
    if (section.code !== SECTION.data) continue;
    const data = readPrimitive(raw, section.valueStart);
    if (Buffer.isBuffer(data)) messages.push(data);
  }
  return messages;
}
