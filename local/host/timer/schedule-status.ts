import { z } from 'zod';
import type { CronSchedule } from './cron-schedule';

/** What the service remembers of a timer, with its names. */
export const ScheduleStatus = z.object({ Last: z.string(), Next: z.string(), LastUpdated: z.string() });
export type ScheduleStatus = z.infer<typeof ScheduleStatus>;

/** The default date of .NET. */
const NEVER_RAN = '0001-01-01T00:00:00';

export function firstStatus(schedule: CronSchedule, nowMs: number): ScheduleStatus {
  return { Last: NEVER_RAN, Next: iso(schedule.nextAfter(nowMs)), LastUpdated: iso(nowMs) };
}

export function statusAfterRun(schedule: CronSchedule, ranAtMs: number): ScheduleStatus {
  return { Last: iso(ranAtMs), Next: iso(schedule.nextAfter(ranAtMs)), LastUpdated: iso(ranAtMs) };
}

/** Adapts a remembered status to a schedule that was changed since: a changed schedule is not past due. */
export function reconcile(status: ScheduleStatus, schedule: CronSchedule, nowMs: number): ScheduleStatus {
  const basis = status.Last === NEVER_RAN ? status.LastUpdated : status.Last;
  const expectedMs = schedule.nextAfter(Date.parse(basis));
  if (Date.parse(status.Next) === expectedMs) return status;
  const nextMs = nowMs > expectedMs ? schedule.nextAfter(nowMs) : expectedMs;
  return { Last: status.Last, Next: iso(nextMs), LastUpdated: iso(nowMs) };
}

function iso(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
