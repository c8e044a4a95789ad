/** A refusal as Service Bus words it: the AMQP condition a client maps to its error code, and the status of `$management` answers. */
export class ServiceBusError extends Error {
  constructor(
    readonly condition: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'ServiceBusError';
  }
}

export function lockLost(): ServiceBusError {
  return new ServiceBusError(
    'com.microsoft:message-lock-lost',
    'The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.',
    410,
  );
}

export function messageNotFound(sequenceNumber: number): ServiceBusError {
  return new ServiceBusError(
    'com.microsoft:message-not-found',
    `The message with the sequence number ${sequenceNumber} could not be found.`,
    404,
  );
}

export function entityNotFound(hostname: string, entityName: string): ServiceBusError {
  return new ServiceBusError(
    'amqp:not-found',
    `The messaging entity 'sb://${hostname}/${entityName}' could not be found.`,
    404,
  );
}

export function unauthorized(claim: string, resource: string): ServiceBusError {
  return new ServiceBusError(
    'amqp:unauthorized-access',
    `Unauthorized access. '${claim}' claim(s) are required to perform this operation. Resource: '${resource}'.`,
    401,
  );
}

export function messageTooLarge(sizeBytes: number, limitBytes: number): ServiceBusError {
  return new ServiceBusError(
    'amqp:link:message-size-exceeded',
    `The received message (size: ${sizeBytes} bytes) exceeds the limit (${limitBytes} bytes) currently allowed on the link.`,
  );
}

/** Any thrown value as a refusal; what was not thrown on purpose is an internal error, which clients retry. */
export function toServiceBusError(error: unknown): ServiceBusError {
  if (error instanceof ServiceBusError) return error;
  return new ServiceBusError('amqp:internal-error', error instanceof Error ? error.message : String(error), 500);
}
