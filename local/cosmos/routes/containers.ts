import { CosmosError } from '../errors';
import { applyDefaultTimeToLive } from '../documents/time-to-live';
import { answerFeed, answerJson, type CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import type { Services } from '../services';
import { parseContainerDefinition } from '../storage/container-definition';
import type { ContainerRecord } from '../storage/containers';
import type { DatabaseRecord } from '../storage/databases';
import { listFeed } from './list-feed';
import { isQuery } from './subject';

export function routeContainers(services: Services, request: CosmosRequest, database: DatabaseRecord): CosmosAnswer {
  const { containers, store } = services.storage;
  if (request.method !== 'POST' || isQuery(request)) {
    return listFeed(services, request, 'DocumentCollections', database.rid, containers.list(database).map(present));
  }
  const definition = parseContainerDefinition(request.body);
  const created = store.transaction(() => containers.create(database, definition, services.nowMs()));
  return answerJson(201, present(created), { etag: created.etag });
}

export function routeContainer(services: Services, request: CosmosRequest, container: ContainerRecord): CosmosAnswer {
  const { storage } = services;
  if (request.method === 'GET') return answerJson(200, present(container), { etag: container.etag });
  if (request.method === 'DELETE') {
    storage.store.transaction(() => storage.containers.delete(container));
    return { status: 204 };
  }
  if (request.method !== 'PUT') throw new CosmosError(405, `${request.method} is not possible on a container.`);
  const definition = parseContainerDefinition(request.body);
  const replaced = storage.store.transaction(() => {
    const next = storage.containers.replace(container, definition, services.nowMs());
    if (next.definition.defaultTtl !== container.definition.defaultTtl) applyDefaultTimeToLive(storage, next);
    return next;
  });
  return answerJson(200, present(replaced), { etag: replaced.etag });
}

/** One physical partition holds every key. */
export function readPartitionKeyRanges(request: CosmosRequest, container: ContainerRecord): CosmosAnswer {
  const etag = '"1"';
  if (request.header('if-none-match') === etag) return { status: 304, headers: { etag } };
  const range = {
    _rid: container.rid,
    id: '0',
    _etag: etag,
    minInclusive: '',
    maxExclusive: 'FF',
    ridPrefix: 0,
    _self: `dbs/${container.database.rid}/colls/${container.rid}/pkranges/0/`,
    throughputFraction: 1,
    status: 'online',
    parents: [],
    _ts: container.timestamp,
  };
  return answerFeed('PartitionKeyRanges', container.rid, [JSON.stringify(range)], { headers: { etag } });
}

const DEFAULT_INDEXING = {
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [{ path: '/*' }],
  excludedPaths: [{ path: '/"_etag"/?' }],
};

function present({ definition, rid, database, timestamp, etag }: ContainerRecord): unknown {
  return {
    ...definition,
    indexingPolicy: { ...DEFAULT_INDEXING, ...definition.indexingPolicy },
    _rid: rid,
    _ts: timestamp,
    _self: `dbs/${database.rid}/colls/${rid}/`,
    _etag: etag,
    _docs: 'docs/',
    _sprocs: 'sprocs/',
    _triggers: 'triggers/',
    _udfs: 'udfs/',
    _conflicts: 'conflicts/',
  };
}
