import { CosmosError, notSupported } from '../errors';
import { answerFeed, answerJson, type CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import { executeQuery } from '../query/execute-query';
import { needsPlan, queryPlan } from '../query/query-plan';
import type { Services } from '../services';
import type { ContainerRecord } from '../storage/containers';
import { sessionHeaders } from './document-session';
import { requestedPartition } from './documents';
import { readQueryBody } from './query-request';

export function planQuery({ prepare }: Services, request: CosmosRequest): CosmosAnswer {
  return answerJson(200, queryPlan(prepare(readQueryBody(request.body).text)));
}

/** A query, or a list of all documents when there is none. */
export function queryDocuments(services: Services, request: CosmosRequest, container: ContainerRecord): CosmosAnswer {
  refuseKeyRanges(request);
  const body = request.method === 'GET' ? { query: 'SELECT * FROM c' } : request.body;
  const { text, parameters } = readQueryBody(body);
  const compiled = services.prepare(text);
  const partitionKey = requestedPartition(request, container);
  const isRouted = partitionKey !== undefined || request.header('x-ms-documentdb-partitionkeyrangeid') !== undefined;
  if (!isRouted && needsPlan(compiled)) {
    throw new CosmosError(
      400,
      'The provided cross partition query can not be directly served by the gateway. This is a first chance (internal) exception that all newer clients will know how to handle gracefully.',
      { substatus: 1004, additionalErrorInfo: JSON.stringify(queryPlan(compiled)) },
    );
  }
  const page = executeQuery(services.storage, container, {
    text,
    compiled,
    parameters,
    partitionKey,
    maxItemCount: readMaxItemCount(request),
    continuation: request.header('x-ms-continuation'),
    nowMs: services.nowMs(),
  });
  return answerFeed('Documents', container.rid, page.items, {
    requestCharge: page.requestCharge,
    headers: {
      ...sessionHeaders(services, container),
      ...(page.continuation === undefined ? {} : { 'x-ms-continuation': page.continuation }),
    },
  });
}

/** A part of the one range cannot be asked for: keys are not hashed here. */
export function refuseKeyRanges(request: CosmosRequest): void {
  const start = request.header('x-ms-start-epk') ?? '';
  const end = request.header('x-ms-end-epk') ?? 'FF';
  if (start !== '' || end !== 'FF') {
    throw notSupported('A range of hashed partition keys');
  }
}

export function readMaxItemCount(request: CosmosRequest): number | undefined {
  const count = Number(request.header('x-ms-max-item-count'));
  return Number.isInteger(count) && count > 0 ? count : undefined;
}
