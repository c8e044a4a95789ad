import { applyBatch, BatchOperation, MAX_BATCH_OPERATIONS } from '../documents/apply-batch';
import { CosmosError } from '../errors';
import { z } from 'zod';

import type { CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import type { Services } from '../services';
import type { ContainerRecord } from '../storage/containers';
import { sessionHeaders } from './document-session';
import { documentContext, requestedPartition } from './documents';

export function runBatch(services: Services, request: CosmosRequest, container: ContainerRecord): CosmosAnswer {
  const operations = z.array(BatchOperation).min(1).max(MAX_BATCH_OPERATIONS).safeParse(request.body);
  if (!operations.success) throw new CosmosError(400, `The batch is invalid: ${z.prettifyError(operations.error)}`);
  const isAtomic = request.isSet('x-ms-cosmos-batch-atomic');
  const partitionKey = requestedPartition(request, container);
  if (isAtomic && (partitionKey === undefined || partitionKey.isPrefix)) {
    throw new CosmosError(400, 'A transactional batch needs one whole partition key.');
  }
  const results = applyBatch(documentContext(services), container, operations.data, {
    partitionKey,
    isAtomic,
    continuesOnError: request.header('x-ms-cosmos-batch-continue-on-error')?.toLowerCase() !== 'false',
  });
  const isMinimal = request.header('prefer') === 'return=minimal';
  const items = results.map(({ operation, body, ...head }) => {
    const isLeftOut = body === undefined || (isMinimal && operation !== 'Read');
    const json = JSON.stringify(head);
    return isLeftOut ? json : `${json.slice(0, -1)},"resourceBody":${body}}`;
  });
  return {
    status: results.every(({ statusCode }) => statusCode < 400) ? 200 : 207,
    body: `[${items.join(',')}]`,
    requestCharge: results.reduce((sum, result) => sum + result.requestCharge, 0),
    headers: sessionHeaders(services, container),
  };
}
