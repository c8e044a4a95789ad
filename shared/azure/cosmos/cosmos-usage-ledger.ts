import type { Container, OperationInput } from '@azure/cosmos';
import { z } from 'zod';
import type { OutboxRecord, OutboxStore } from '../../events';
import type { Clock } from '../../kernel';
import {
  findRefusal,
  sumUsage,
  toDollars,
  toNanoDollars,
  windowsOf,
  type LimitRefusal,
  type LimitWindow,
  type Reservation,
  type UsageLedger,
  type UsageRecord,
} from '../../models';
import type { CosmosDatabase } from './cosmos-database';
import { createCosmosOutbox, outboxOperations } from './cosmos-outbox';
import { busy, cosmosStatus, throwCosmosError } from './cosmos-errors';
import { readItem, runBatch } from './items';
import { queryAll } from './query';
import {
  CounterDocument,
  counterBody,
  counterId,
  dayBody,
  dayId,
  DayDocument,
  recordBody,
  reservationBody,
  ReservationDocument,
  reservationId,
} from './usage-documents';

/** How others hear of a call: what is stored with its charge, and how that is sent. */
export interface TellOfCall {
  recordOf(record: UsageRecord): OutboxRecord;
  publish(outbox: OutboxRecord): Promise<void>;
}

const ATTEMPTS = 6;
const DEAD_AT_ONCE = 50;

/**
 * Limits and accounts in the container `usage`, one partition per tenant: a reservation and its counters, or a settlement, its
 * record and its sums, are one transactional batch each. So they hold whatever dies, and between any number of instances.
 */
export function createCosmosUsageLedger(
  database: CosmosDatabase,
  clock: Clock,
  tell?: TellOfCall,
): UsageLedger & OutboxStore {
  const container = database.container('usage');
  return {
    ...createCosmosOutbox(container),

    async reserve(reservation) {
      const windows = windowsOf(reservation);
      if (windows.length === 0) return undefined;
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const refusal = await runBatch(container, reserveOperations(reservation, windows), reservation.tenantId);
        // It is there already when an earlier try went through and its answer was lost.
        if (refusal === undefined || refusal === 'exists') return undefined;
        if (refusal === 'missing') {
          for (const window of windows) await createIfAbsent(container, counterBody(window, reservation.tenantId));
          continue;
        }
        const limit = await findLimit(container, reservation, windows);
        if (limit !== undefined && !(await releaseDead(container, reservation.tenantId, clock))) return limit;
      }
      throw busy();
    },

    async settle(reservation, record) {
      const state = { isHeld: true, hasMinutes: true };
      const outbox = tell?.recordOf(record);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const operations = [
          ...settleOperations(reservation, record, state),
          ...outboxOperations(outbox === undefined ? [] : [outbox]),
        ];
        const refusal = await runBatch(container, operations, record.tenantId);
        if (refusal === undefined && outbox !== undefined) await tell?.publish(outbox);
        if (refusal === undefined || refusal === 'exists') return;
        await prepareSettlement(container, reservation, record, state);
      }
      throw busy();
    },

    async release(reservation) {
      if (windowsOf(reservation).length === 0) return;
      for (const hasMinutes of [true, false]) {
        const operations = releaseOperations(reservation, hasMinutes);
        if ((await runBatch(container, operations, reservation.tenantId)) === undefined) return;
      }
      // It was given back before.
    },

    async sum(tenantId, query) {
      const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'day' AND c.day >= @from AND c.day <= @to`;
      const parameters = { tenantId, from: query.from, to: query.to };
      const days = await queryAll(container, { text, parameters, partitionKey: tenantId }, DayDocument);
      return sumUsage(
        days.map((day) => ({ ...day, cost: toDollars(day.nanoDollars) })),
        query,
      );
    },
  };
}

/** Each counter grows only where it stays below its limit; the condition is checked and the counter changed in one step. */
function reserveOperations(reservation: Reservation, windows: readonly LimitWindow[]): OperationInput[] {
  const { tokens, nanoDollars } = reservation;
  return [
    { operationType: 'Create', resourceBody: reservationBody(reservation) },
    ...windows.map((window) =>
      patchCounter(
        counterId(window),
        window.kind === 'month' ? { nanoDollars } : { requests: 1, tokens },
        conditionOf(window, reservation),
      ),
    ),
  ];
}

function conditionOf({ kind, limits }: LimitWindow, { tokens, nanoDollars }: Reservation): string {
  if (kind === 'month') {
    return `FROM c WHERE c.nanoDollars <= ${toNanoDollars(limits.dollarsPerMonth ?? 0) - nanoDollars}`;
  }
  const conditions = [
    ...(limits.requestsPerMinute === undefined ? [] : [`c.requests < ${limits.requestsPerMinute}`]),
    ...(limits.tokensPerMinute === undefined ? [] : [`c.tokens <= ${limits.tokensPerMinute - tokens}`]),
  ];
  return `FROM c WHERE ${conditions.join(' AND ')}`;
}

function patchCounter(id: string, by: Readonly<Record<string, number>>, condition?: string): OperationInput {
  const operations = Object.entries(by).map(([name, value]) => ({ op: 'incr' as const, path: `/${name}`, value }));
  return {
    operationType: 'Patch',
    id,
    resourceBody: condition === undefined ? { operations } : { condition, operations },
  };
}

async function findLimit(
  container: Container,
  reservation: Reservation,
  windows: readonly LimitWindow[],
): Promise<LimitRefusal | undefined> {
  for (const window of windows) {
    const found = await readItem(container, counterId(window), reservation.tenantId, CounterDocument);
    const refusal = found === undefined ? undefined : findRefusal(window, found.document, reservation);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Gives back what was set aside by instances that died. Tells whether there was any. */
async function releaseDead(container: Container, tenantId: string, clock: Clock): Promise<boolean> {
  const text = `SELECT * FROM c WHERE c.tenantId = @tenantId AND c.type = 'reservation' AND c.expiresAt < @now
    OFFSET 0 LIMIT ${DEAD_AT_ONCE}`;
  const parameters = { tenantId, now: clock.now().toISOString() };
  const dead = await queryAll(container, { text, parameters, partitionKey: tenantId }, ReservationDocument);
  let hasReleased = false;
  for (const { id, nanoDollars, monthCounters } of dead) {
    const operations: OperationInput[] = [
      { operationType: 'Delete', id },
      ...monthCounters.map((counter) => patchCounter(counter, { nanoDollars: -nanoDollars })),
    ];
    hasReleased = (await runBatch(container, operations, tenantId)) === undefined || hasReleased;
  }
  return hasReleased;
}

/** Minutes that are over are gone, and count no more. */
function releaseOperations(reservation: Reservation, hasMinutes: boolean): OperationInput[] {
  const { tokens, nanoDollars } = reservation;
  const windows = windowsOf(reservation).filter(({ kind }) => kind === 'month' || hasMinutes);
  return [
    { operationType: 'Delete', id: reservationId(reservation) },
    ...windows.map((window) =>
      patchCounter(
        counterId(window),
        window.kind === 'month' ? { nanoDollars: -nanoDollars } : { requests: -1, tokens: -tokens },
      ),
    ),
  ];
}

/** What is known of the documents a settlement changes: a reservation may have been given back, a minute may be over. */
interface SettlementState {
  isHeld: boolean;
  hasMinutes: boolean;
}

function settleOperations(
  reservation: Reservation | undefined,
  record: UsageRecord,
  { isHeld, hasMinutes }: SettlementState,
): OperationInput[] {
  const nanoDollars = toNanoDollars(record.cost);
  const { inputTokens, outputTokens, outcome } = record;
  const operations: OperationInput[] = [
    { operationType: 'Create', resourceBody: recordBody(record) },
    patchCounter(dayId(record), {
      ...{ calls: 1, inputTokens, outputTokens, nanoDollars },
      cachedCalls: outcome === 'cached' || outcome === 'shared' ? 1 : 0,
      failedCalls: outcome === 'failed' ? 1 : 0,
    }),
  ];
  const windows = reservation === undefined ? [] : windowsOf(reservation);
  if (reservation === undefined || windows.length === 0) return operations;
  const held = isHeld ? reservation : { tokens: 0, nanoDollars: 0 };
  if (isHeld) operations.push({ operationType: 'Delete', id: reservationId(reservation) });
  for (const window of windows) {
    if (window.kind === 'month') {
      operations.push(patchCounter(counterId(window), { nanoDollars: nanoDollars - held.nanoDollars }));
    } else if (hasMinutes) {
      operations.push(patchCounter(counterId(window), { tokens: inputTokens + outputTokens - held.tokens }));
    }
  }
  return operations;
}

/** Something the settlement changes was not there: creates what has to be, and notes what is gone for good. */
async function prepareSettlement(
  container: Container,
  reservation: Reservation | undefined,
  record: UsageRecord,
  state: SettlementState,
): Promise<void> {
  await createIfAbsent(container, dayBody(record));
  if (reservation === undefined) return;
  const { tenantId } = reservation;
  const exists = async (id: string): Promise<boolean> =>
    (await readItem(container, id, tenantId, z.object({ id: z.string() }))) !== undefined;
  state.isHeld = await exists(reservationId(reservation));
  for (const window of windowsOf(reservation)) {
    if (window.kind === 'month') await createIfAbsent(container, counterBody(window, tenantId));
    else if (!(await exists(counterId(window)))) state.hasMinutes = false;
  }
}

async function createIfAbsent(container: Container, body: Parameters<Container['items']['create']>[0]): Promise<void> {
  try {
    await container.items.create(body);
  } catch (error) {
    if (cosmosStatus(error) !== 409) throwCosmosError(error);
  }
}
