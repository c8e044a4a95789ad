import type { InputData } from '../worker-protocol';
import type { ScheduleStatus } from './schedule-status';

/** The input of a timer function; `@azure/functions` lowers the first letter of every name (`InvocationModel.ts`). */
export function timerData(status: ScheduleStatus | undefined, isPastDue: boolean): InputData {
  const timer = { Schedule: { AdjustForDST: true }, ScheduleStatus: status ?? null, IsPastDue: isPastDue };
  return { json: JSON.stringify(timer) };
}
