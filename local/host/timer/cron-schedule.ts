import { CronExpressionParser } from 'cron-parser';

/** Six fields of NCRONTAB; `L`, `#`, `?`, `H` and `@daily` are other dialects. */
const NCRONTAB = /^(\S+\s+){5}\S+$/;
const FIELD_CHARACTERS = /^[\d*,/\-\sA-Za-z]+$/;
const NAMES_ALLOWED = /^(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|SUN|MON|TUE|WED|THU|FRI|SAT)$/i;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const OCCURRENCES_LOOKED_AT = 5;

/** A schedule `{second} {minute} {hour} {day} {month} {day of week}` in UTC. */
export class CronSchedule {
  private constructor(
    private readonly withoutWeekday: string,
    private readonly weekdays: ReadonlySet<number>,
  ) {}

  static parse(text: string): CronSchedule {
    const words = text.match(/[A-Za-z]+/g) ?? [];
    const isDialect =
      NCRONTAB.test(text) && FIELD_CHARACTERS.test(text) && words.every((word) => NAMES_ALLOWED.test(word));
    if (!isDialect) throw new Error(`'${text}' is not a six-field NCRONTAB schedule.`);

    const fields = text.trim().split(/\s+/);
    const { dayOfWeek } = CronExpressionParser.parse(text, { tz: 'UTC' }).fields;
    const weekdays = dayOfWeek.values.map((day) => Number(day) % 7);
    // NCRONTAB wants day of month and day of week to match both, cron-parser wants either: so the weekday is looked at here.
    return new CronSchedule([...fields.slice(0, 5), '*'].join(' '), new Set(weekdays));
  }

  /** The first occurrence after the given time. */
  nextAfter(timeMs: number): number {
    let from = timeMs;
    for (;;) {
      const candidate = CronExpressionParser.parse(this.withoutWeekday, { currentDate: new Date(from), tz: 'UTC' })
        .next()
        .getTime();
      if (this.weekdays.has(new Date(candidate).getUTCDay())) return candidate;
      from = candidate - (candidate % DAY_MS) + DAY_MS - 1;
    }
  }

  /** Whether runs are at least a minute apart; more frequent ones are never made up for. */
  isMonitorable(): boolean {
    let previous = this.nextAfter(0);
    for (let index = 0; index < OCCURRENCES_LOOKED_AT; index += 1) {
      const next = this.nextAfter(previous);
      if (next - previous < MINUTE_MS) return false;
      previous = next;
    }
    return true;
  }
}
