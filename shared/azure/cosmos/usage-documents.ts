import type { JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import { hashParts } from '../../kernel';
import {
  MODEL_TASKS,
  toNanoDollars,
  windowsOf,
  type LimitWindow,
  type Reservation,
  type UsageRecord,
} from '../../models';
import { toJson } from './items';

const DAY_SECONDS = 86_400;
/** Longer than what they count lasts. */
const COUNTER_SECONDS = { minute: 300, month: 62 * DAY_SECONDS } as const;
/** A reservation that nobody settles is found and given back long before. */
const RESERVATION_SECONDS = 40 * DAY_SECONDS;
const RECORD_SECONDS = 400 * DAY_SECONDS;

export const CounterDocument = z.object({ requests: z.number(), tokens: z.number(), nanoDollars: z.number() });

export const ReservationDocument = z.object({
  id: z.string(),
  nanoDollars: z.number(),
  expiresAt: z.string(),
  /** Ids of the counters of the month it is counted in. */
  monthCounters: z.array(z.string()),
});
export type ReservationDocument = z.infer<typeof ReservationDocument>;

export const DayDocument = z.object({
  day: z.string(),
  task: z.enum(MODEL_TASKS),
  model: z.string(),
  callerId: z.string(),
  calls: z.number(),
  cachedCalls: z.number(),
  failedCalls: z.number(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  nanoDollars: z.number(),
});

export function counterId(window: Pick<LimitWindow, 'id'>): string {
  return `counter-${hashParts([window.id])}`;
}

export function counterBody(window: LimitWindow, tenantId: string): JSONObject {
  return toJson({
    ...{ id: counterId(window), tenantId, type: 'counter', window: window.id, ttl: COUNTER_SECONDS[window.kind] },
    ...{ requests: 0, tokens: 0, nanoDollars: 0 },
  });
}

export function reservationId({ id }: Pick<Reservation, 'id'>): string {
  return `reservation-${id}`;
}

export function reservationBody(reservation: Reservation): JSONObject {
  const { tenantId, callerId, nanoDollars, tokens, at, expiresAt } = reservation;
  return toJson({
    ...{ id: reservationId(reservation), tenantId, type: 'reservation', ttl: RESERVATION_SECONDS },
    ...{ callerId, nanoDollars, tokens, at, expiresAt },
    monthCounters: windowsOf(reservation)
      .filter(({ kind }) => kind === 'month')
      .map(counterId),
  });
}

export function recordBody(record: UsageRecord): JSONObject {
  return toJson({ ...record, type: 'call', nanoDollars: toNanoDollars(record.cost), ttl: RECORD_SECONDS });
}

export function dayId({ at, task, model = '', callerId }: UsageRecord): string {
  return `day-${hashParts([at.slice(0, 10), task, model, callerId])}`;
}

export function dayBody(record: UsageRecord): JSONObject {
  const { tenantId, at, task, model = '', callerId } = record;
  return toJson({
    ...{ id: dayId(record), tenantId, type: 'day', day: at.slice(0, 10), task, model, callerId, ttl: RECORD_SECONDS },
    ...{ calls: 0, cachedCalls: 0, failedCalls: 0, inputTokens: 0, outputTokens: 0, nanoDollars: 0 },
  });
}
