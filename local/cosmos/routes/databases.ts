import { z } from 'zod';

import { CosmosError } from '../errors';
import { answerJson, type CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import type { Services } from '../services';
import type { DatabaseRecord } from '../storage/databases';
import { listFeed } from './list-feed';
import { isQuery } from './subject';

const DatabaseBody = z.looseObject({
  id: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^/\\?#]*$/),
});

export function routeDatabases(services: Services, request: CosmosRequest): CosmosAnswer {
  const { databases } = services.storage;
  if (request.method !== 'POST' || isQuery(request)) {
    return listFeed(services, request, 'Databases', '', databases.list().map(present));
  }
  const body = DatabaseBody.safeParse(request.body);
  if (!body.success) throw new CosmosError(400, `The database is invalid: ${z.prettifyError(body.error)}`);
  const created = services.storage.store.transaction(() => databases.create(body.data.id, services.nowMs()));
  return answerJson(201, present(created), { etag: created.etag });
}

export function routeDatabase({ storage }: Services, request: CosmosRequest, id: string): CosmosAnswer {
  const database = storage.databases.get(id);
  if (request.method === 'GET') return answerJson(200, present(database), { etag: database.etag });
  if (request.method !== 'DELETE') throw new CosmosError(405, `${request.method} is not possible on a database.`);
  storage.store.transaction(() => {
    for (const container of storage.containers.list(database)) storage.containers.delete(container);
    storage.databases.delete(database);
  });
  return { status: 204 };
}

function present({ id, rid, timestamp, etag }: DatabaseRecord): unknown {
  return { id, _rid: rid, _self: `dbs/${rid}/`, _etag: etag, _colls: 'colls/', _users: 'users/', _ts: timestamp };
}
