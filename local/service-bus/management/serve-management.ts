import type { Receiver } from 'rhea';
import { types } from 'rhea';
import { z } from 'zod';
import type { ClientConnection } from '../connection/client-connection';
import { commitChange } from '../connection/commit-change';
import { type Answer, type Request, serveRequests } from '../links/serve-requests';
import type { Queue } from '../queue/queue';
import { ServiceBusError, toServiceBusError } from '../service-bus-error';
import type { PreparedOperation } from './management-operation';
import { managementOperations } from './operations';

/** The `$management` node of a queue. */
export function serveManagement(client: ClientConnection, link: Receiver, queue: Queue): void {
  serveRequests(client, link, async (request) => {
    try {
      return await run(client, queue, prepare(request));
    } catch (error) {
      return refuse(toServiceBusError(error));
    }
  });
}

function prepare(request: Request): PreparedOperation {
  const name = String(request.applicationProperties['operation']);
  const operation = managementOperations.get(name);
  if (operation === undefined) {
    throw new ServiceBusError('amqp:not-implemented', `The management operation '${name}' is not supported.`, 501);
  }
  try {
    return operation(request.body, request.sizeBytes);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new ServiceBusError(
      'amqp:invalid-field',
      `The request for '${name}' is malformed: ${z.prettifyError(error)}`,
    );
  }
}

function run(client: ClientConnection, queue: Queue, operation: PreparedOperation): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let body: unknown;
    commitChange(client.services, {
      make: () => {
        const result = operation.run(queue);
        body = result.body;
        return [...result.entries];
      },
      describe: () => operation.describe(queue),
      onStored: () => resolve(body === undefined ? succeed(204, 'NoContent') : { ...succeed(200, 'OK'), body }),
      onRefused: reject,
    });
  });
}

function succeed(statusCode: number, statusDescription: string): Answer {
  return { properties: { statusCode: types.wrap_int(statusCode), statusDescription } };
}

function refuse({ status, condition, message }: ServiceBusError): Answer {
  return {
    properties: {
      statusCode: types.wrap_int(status),
      errorCondition: types.wrap_symbol(condition),
      statusDescription: message,
    },
  };
}
