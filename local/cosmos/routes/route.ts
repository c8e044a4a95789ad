import { CosmosError, notSupported } from '../errors';
import { answerJson, type CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import type { Services } from '../services';
import type { ContainerRecord } from '../storage/containers';
import type { DatabaseRecord } from '../storage/databases';
import { readAccount } from './account';
import { runBatch } from './batch';
import { readChangeFeed } from './change-feed';
import { readPartitionKeyRanges, routeContainer, routeContainers } from './containers';
import { routeDatabase, routeDatabases } from './databases';
import { writeOrReadDocument } from './documents';
import { planQuery, queryDocuments } from './query';
import type { Subject } from './subject';

export function route(services: Services, request: CosmosRequest, { operation }: Subject): CosmosAnswer {
  const { segments } = request;
  const [root, databaseId, databaseChild, containerId, containerChild] = segments;
  if (root === undefined) return readAccount(request);
  if (root !== 'dbs') throw refuse(root);
  if (databaseId === undefined) return routeDatabases(services, request);
  if (databaseChild === undefined) return routeDatabase(services, request, databaseId);
  if (databaseChild !== 'colls') throw refuse(databaseChild);
  const database = owner(() => services.storage.databases.get(databaseId));
  if (containerId === undefined) return routeContainers(services, request, database);
  if (containerChild === undefined)
    return routeContainer(services, request, containerOf(services, database, containerId));
  const container = owner(() => containerOf(services, database, containerId));
  if (containerChild === 'pkranges') return readPartitionKeyRanges(request, container);
  if (containerChild !== 'docs') throw refuse(containerChild);
  if (segments.length > 6) throw new CosmosError(400, 'Attachments are not supported by this emulator.');
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
      return answerJson(405, { code: 'MethodNotAllowed', message: `${request.method} is not possible on a document.` });
    default:
      return writeOrReadDocument(services, request, container, operation);
  }
}

function containerOf({ storage }: Services, database: DatabaseRecord, id: string): ContainerRecord {
  return storage.containers.get(database, id);
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
