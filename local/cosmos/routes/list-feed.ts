import { answerFeed, type CosmosAnswer } from '../http/cosmos-answer';
import type { CosmosRequest } from '../http/cosmos-request';
import type { Services } from '../services';
import { collectRows } from '../sql';
import { readQueryBody } from './query-request';
import { isQuery } from './subject';

/** Lists databases or containers, through a query when the request has one. */
export function listFeed(
  { prepare, nowMs }: Services,
  request: CosmosRequest,
  name: 'Databases' | 'DocumentCollections',
  rid: string,
  resources: readonly unknown[],
): CosmosAnswer {
  if (!isQuery(request)) {
    return answerFeed(
      name,
      rid,
      resources.map((resource) => JSON.stringify(resource)),
    );
  }
  const { text, parameters } = readQueryBody(request.body);
  const compiled = prepare(text);
  const slots = Array.from<unknown>({ length: compiled.slots.count });
  const frame = { slots, parameters, nowMs: nowMs(), vectorDistance: 'cosine', aggregates: [] };
  const found = collectRows(compiled, frame, (visit) => {
    for (const resource of resources) {
      slots[0] = resource;
      if (!compiled.eachRow(frame, visit)) return;
    }
  });
  return answerFeed(
    name,
    rid,
    found.map((resource) => JSON.stringify(resource)),
  );
}
