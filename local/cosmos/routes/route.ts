import { CosmosError, notSupported } from '../errors';
import type { CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import type { Services } from '../services';
import type { ContainerRecord } from '../storage/containers';
import { readAccount } from './account';
import { runBatch } from './batch';
import { readChangeFeed } from './change-feed';
import { readPartitionKeyRanges, routeContainer, routeContainers } from './containers';
import { routeDatabase, routeDatabases } from './databases';
import { writeOrReadDocument } from './documents';
import { planQuery, queryDocuments } from './query';
import type { Subject } from './subject';

export function route(services: Services, request: CosmosRequest, subject: Subject): CosmosAnswer {
  const [root, databaseId, databaseChild, containerId, ...children] = request.segments;
  if (root === undefined) return readAccount(request);
  if (root !== 'dbs') throw refuse(root);
  if (databaseId === undefined) return routeDatabases(services, request);
  if (databaseChild === undefined) return routeDatabase(services, request, databaseId);
  if (databaseChild !== 'colls') throw refuse(databaseChild);
  const { databases, containers } = services.storage;
  const database = owner(() => databases.get(databaseId));
  if (containerId === undefined) return routeContainers(services, request, database);
  if (children.length === 0) return routeContainer(services, request, containers.get(database, containerId));
  const container = owner(() => containers.get(database, containerId));
  return routeChild(services, request, container, subject);
}

function routeChild(
  services: Services,
  request: CosmosRequest,
  container: ContainerRecord,
  { operation }: Subject,
): CosmosAnswer {
  const child = request.segments[4] ?? '';
  if (child === 'pkranges') return readPartitionKeyRanges(request, container);
  if (child !== 'docs') throw refuse(child);
  if (request.segments.length > 6) throw notSupported('An attachment');
  switch (operation) {
    case 'change-feed':
      return readChangeFeed(services, request, container);
    case 'query-plan':
      return planQuery(services, request);
    case 'query':
      return queryDocuments(services, request, container);
    case 'batch':
    case 'bulk':
      return runBatch(services, request, container);
    case 'metadata':
      throw new CosmosError(405, `${request.method} is not possible on a document.`);
    default:
      return writeOrReadDocument(services, request, container, operation);
  }
}

/** What is missing is the parent of what was asked for, which the SDK tells apart by the substatus. */
function owner<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof CosmosError)) throw error;
    throw new CosmosError(error.status, `Owner resource does not exist: ${error.message}`, { substatus: 1003 });
  }
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  sprocs: 'A stored procedure',
  triggers: 'A trigger',
  udfs: 'A user-defined function',
  conflicts: 'The conflict feed',
  users: 'A user',
  permissions: 'A permission',
  clientencryptionkeys: 'A client encryption key',
  offers: 'Reading or changing throughput (offers)',
  operations: 'Deleting a whole partition in one request',
};

function refuse(segment: string): CosmosError {
  const feature = UNSUPPORTED[segment];
  return feature === undefined ? new CosmosError(404, `There is nothing at '${segment}'.`) : notSupported(feature);
}
