import { isObject } from '../sql';
import type { CosmosRequest } from '../http/cosmos-request';
import type { CosmosObservation, CosmosOperation } from '../observation';

export type Subject = Omit<CosmosObservation, 'phase' | 'status'>;

/** Names what a request is about, for observers and faults. */
export function subjectOf(request: CosmosRequest): Subject {
  const { segments, body } = request;
  const [, database, , container, , pathId] = segments;
  const bodyId = isObject(body) && typeof body['id'] === 'string' ? body['id'] : undefined;
  const documentId = pathId ?? bodyId;
  const partitionKey = request.header('x-ms-documentdb-partitionkey');
  return {
    operation: operationOf(request),
    ...(database === undefined ? {} : { database }),
    ...(container === undefined ? {} : { container }),
    ...(documentId === undefined ? {} : { documentId }),
    ...(partitionKey === undefined ? {} : { partitionKey: parsed(partitionKey) }),
    ...(body === undefined ? {} : { body }),
  };
}

function operationOf(request: CosmosRequest): CosmosOperation {
  const { method, segments } = request;
  if (segments[4] !== 'docs') return 'metadata';
  if (segments.length > 5) return BY_METHOD[method] ?? 'metadata';
  if (request.header('a-im') !== undefined) return 'change-feed';
  if (request.isSet('x-ms-cosmos-is-query-plan-request')) return 'query-plan';
  if (request.isSet('x-ms-cosmos-is-batch-request')) {
    return request.isSet('x-ms-cosmos-batch-atomic') ? 'batch' : 'bulk';
  }
  if (method === 'GET' || isQuery(request)) return 'query';
  return request.isSet('x-ms-documentdb-is-upsert') ? 'upsert' : 'create';
}

const BY_METHOD: Readonly<Record<string, CosmosOperation>> = {
  GET: 'read',
  PUT: 'replace',
  PATCH: 'patch',
  DELETE: 'delete',
};

export function isQuery(request: CosmosRequest): boolean {
  return (
    request.isSet('x-ms-documentdb-isquery') ||
    request.header('content-type')?.startsWith('application/query+json') === true
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The route refuses it; an observer may still see it as it came.
    return json;
  }
}
