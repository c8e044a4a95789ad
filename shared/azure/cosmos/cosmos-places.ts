import type { Container, OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import { busy } from './cosmos-errors';
import { readItem, runBatch } from './items';
import { queryAll } from './query';

export interface Place {
  tenantId: string;
  /** Of the run or job it is for. */
  id: string;
  type: 'run' | 'job';
}

export type TakePlace = (place: Place, limit: number, now: Date) => Promise<boolean>;

/**
 * Takes places one after the other for each tenant: of many calls that come at once to one instance, each would try again and again
 * against all others.
 */
export function createCosmosPlaces(container: Container): TakePlace {
  const turns = new Map<string, Promise<unknown>>();
  return async (place, limit, now) => {
    const line = `${place.type}/${place.tenantId}`;
    const turn = (turns.get(line) ?? Promise.resolve()).then(() => takePlace(container, place, limit, now));
    const end = turn.then(
      () => undefined,
      () => undefined,
    );
    turns.set(line, end);
    try {
      return await turn;
    } finally {
      if (turns.get(line) === end) turns.delete(line);
    }
  };
}

const PlacesDocument = z.object({ places: z.array(z.object({ id: z.string(), until: z.string() })) });
type Places = z.infer<typeof PlacesDocument>['places'];

/** Storing what has a place takes a moment; whoever has not done so after this long has died. */
const HELD_FOR_MS = 60_000;

/**
 * Sets a place aside for a run or job that is about to be stored, if fewer than `limit` of its tenant have one or are under way. Counting
 * alone would let through whoever counts at the same time: so who has a place and is not stored yet is kept in one document, which
 * changes only as it was read.
 */
async function takePlace(container: Container, place: Place, limit: number, now: Date): Promise<boolean> {
  const partitionKey = [place.tenantId, `places-${place.type}`];
  // Whoever is not the first has lost to one that took a place: after so many tries there is none left.
  for (let attempt = 0; attempt <= limit; attempt++) {
    const found = await readItem(container, 'places', partitionKey, PlacesDocument);
    const underWay = await idsUnderWay(container, place, limit);
    const held = await heldPlaces(container, found?.document.places ?? [], { place, underWay, now });
    if (underWay.includes(place.id) || held.some(({ id }) => id === place.id)) return true;
    if (underWay.length + held.length >= limit) return false;

    const until = new Date(now.getTime() + HELD_FOR_MS).toISOString();
    const resourceBody = {
      ...{ id: 'places', tenantId: place.tenantId, runId: `places-${place.type}`, type: 'places' },
      places: [...held, { id: place.id, until }],
    };
    const operation: OperationInput =
      found === undefined
        ? { operationType: 'Create', resourceBody }
        : { operationType: 'Replace', id: 'places', resourceBody, ifMatch: found.etag };
    if ((await runBatch(container, [operation], partitionKey)) === undefined) return true;
  }
  throw busy();
}

async function idsUnderWay(container: Container, { tenantId, type }: Place, limit: number): Promise<string[]> {
  const text = `SELECT VALUE c.id FROM c WHERE c.tenantId = @tenantId AND c.type = @type AND c.isOver = false
    OFFSET 0 LIMIT @limit`;
  return queryAll(container, { text, parameters: { tenantId, type, limit } }, z.string());
}

/** Places of those that are not stored yet. What is stored is under way and counted so, or has ended. */
async function heldPlaces(
  container: Container,
  places: Places,
  { place: { tenantId }, underWay, now }: { place: Place; underWay: readonly string[]; now: Date },
): Promise<Places> {
  const waiting = places.filter(({ id, until }) => !underWay.includes(id) && new Date(until) > now);
  const stored = await Promise.all(waiting.map(({ id }) => readItem(container, id, [tenantId, id], z.object({}))));
  return waiting.filter((_place, index) => stored[index] === undefined);
}
