import type { Clock } from '../../kernel';
import { findRefusal, windowsOf, type LimitCounter } from '../limits/windows';
import { sumUsage } from '../limits/sum-usage';
import type { Reservation, UsageLedger } from '../ports';
import { toDollars, toNanoDollars } from '../price';
import type { UsageRecord, UsageSum } from '../usage';

interface DaySum extends Omit<Required<UsageSum>, 'cost'> {
  nanoDollars: number;
}

/** Limits and accounts of one process: the command line, and tests. */
export function memoryUsageLedger(clock: Clock): UsageLedger & { records(): UsageRecord[]; reserved(): Reservation[] } {
  const counters = new Map<string, LimitCounter>();
  const reservations = new Map<string, Reservation>();
  const records = new Map<string, UsageRecord>();
  const days = new Map<string, DaySum & { tenantId: string }>();

  const counterOf = (tenantId: string, id: string): LimitCounter => {
    const key = `${tenantId} ${id}`;
    const counter = counters.get(key) ?? { requests: 0, tokens: 0, nanoDollars: 0 };
    counters.set(key, counter);
    return counter;
  };
  const change = (reservation: Reservation, by: LimitCounter): void => {
    for (const { kind, id } of windowsOf(reservation)) {
      const counter = counterOf(reservation.tenantId, id);
      if (kind === 'month') counter.nanoDollars += by.nanoDollars;
      else {
        counter.requests += by.requests;
        counter.tokens += by.tokens;
      }
    }
  };
  const giveBack = (reservation: Reservation, taken: { tokens: number; nanoDollars: number }): void => {
    const isHeld = reservations.delete(reservation.id);
    const held = isHeld ? reservation : { tokens: 0, nanoDollars: 0 };
    change(reservation, {
      requests: 0,
      tokens: taken.tokens - held.tokens,
      nanoDollars: taken.nanoDollars - held.nanoDollars,
    });
  };
  const releaseDead = (tenantId: string): void => {
    const now = clock.now().toISOString();
    for (const reservation of reservations.values()) {
      if (reservation.tenantId === tenantId && reservation.expiresAt < now) {
        giveBack(reservation, { tokens: 0, nanoDollars: 0 });
      }
    }
  };

  return {
    records: () => [...records.values()],
    reserved: () => [...reservations.values()],

    async reserve(reservation) {
      releaseDead(reservation.tenantId);
      for (const window of windowsOf(reservation)) {
        const refusal = findRefusal(window, counterOf(reservation.tenantId, window.id), reservation);
        if (refusal !== undefined) return refusal;
      }
      change(reservation, { requests: 1, tokens: reservation.tokens, nanoDollars: reservation.nanoDollars });
      reservations.set(reservation.id, reservation);
      return undefined;
    },

    async settle(reservation, record) {
      const key = `${record.tenantId} ${record.id}`;
      if (records.has(key)) return;
      records.set(key, record);
      const nanoDollars = toNanoDollars(record.cost);
      if (reservation !== undefined) {
        giveBack(reservation, { tokens: record.inputTokens + record.outputTokens, nanoDollars });
      }
      addToDay(days, record, nanoDollars);
    },

    async release(reservation) {
      if (!reservations.delete(reservation.id)) return;
      const { tokens, nanoDollars } = reservation;
      change(reservation, { requests: -1, tokens: -tokens, nanoDollars: -nanoDollars });
    },

    async sum(tenantId, query) {
      const own = [...days.values()].filter((day) => day.tenantId === tenantId);
      return sumUsage(
        own.map((day) => ({ ...day, cost: toDollars(day.nanoDollars) })),
        query,
      );
    },
  };
}

function addToDay(days: Map<string, DaySum & { tenantId: string }>, record: UsageRecord, nanoDollars: number): void {
  const { tenantId, task, callerId, model = '' } = record;
  const day = record.at.slice(0, 10);
  const key = JSON.stringify([tenantId, day, task, model, callerId]);
  const sum = days.get(key) ?? {
    ...{ tenantId, day, task, model, callerId },
    ...{ calls: 0, cachedCalls: 0, failedCalls: 0, inputTokens: 0, outputTokens: 0, nanoDollars: 0 },
  };
  sum.calls += 1;
  sum.cachedCalls += record.outcome === 'cached' || record.outcome === 'shared' ? 1 : 0;
  sum.failedCalls += record.outcome === 'failed' ? 1 : 0;
  sum.inputTokens += record.inputTokens;
  sum.outputTokens += record.outputTokens;
  sum.nanoDollars += nanoDollars;
  days.set(key, sum);
}
