import { define, type FunctionTable } from './function-table';

const DAY_MS = 86_400_000;
const FIXED_UNITS_MS: Readonly<Record<string, number>> = {
  day: DAY_MS,
  hour: 3_600_000,
  minute: 60_000,
  second: 1_000,
  millisecond: 1,
};
const UNIT_NAMES: Readonly<Record<string, string>> = {
  yyyy: 'year',
  yy: 'year',
  mm: 'month',
  m: 'month',
  dd: 'day',
  d: 'day',
  hh: 'hour',
  mi: 'minute',
  n: 'minute',
  ss: 'second',
  s: 'second',
  ms: 'millisecond',
};
/** 100-nanosecond ticks between year 1 and 1970. */
const EPOCH_TICKS = 621_355_968_000_000_000;

export const DATE_FUNCTIONS: FunctionTable = {
  GETCURRENTDATETIME: define(0, 0, (_values, { nowMs }) => format(nowMs)),
  GETCURRENTDATETIMESTATIC: define(0, 0, (_values, { nowMs }) => format(nowMs)),
  GETCURRENTTIMESTAMP: define(0, 0, (_values, { nowMs }) => nowMs),
  GETCURRENTTIMESTAMPSTATIC: define(0, 0, (_values, { nowMs }) => nowMs),
  GETCURRENTTICKS: define(0, 0, (_values, { nowMs }) => nowMs * 10_000 + EPOCH_TICKS),
  GETCURRENTTICKSSTATIC: define(0, 0, (_values, { nowMs }) => nowMs * 10_000 + EPOCH_TICKS),
  DATETIMETOTIMESTAMP: define(1, 1, ([date]) => parse(date)),
  TIMESTAMPTODATETIME: define(1, 1, ([timestamp]) => (typeof timestamp === 'number' ? format(timestamp) : undefined)),
  DATETIMETOTICKS: define(1, 1, ([date]) => {
    const time = parse(date);
    return time === undefined ? undefined : time * 10_000 + EPOCH_TICKS;
  }),
  TICKSTODATETIME: define(1, 1, ([ticks]) =>
    typeof ticks === 'number' ? format((ticks - EPOCH_TICKS) / 10_000) : undefined,
  ),
  DATETIMEADD: define(3, 3, ([unit, amount, date]) => {
    const time = parse(date);
    return time === undefined || typeof amount !== 'number' ? undefined : add(unitOf(unit), amount, time);
  }),
  DATETIMEDIFF: define(3, 3, ([unit, from, to]) => {
    const start = parse(from);
    const end = parse(to);
    return start === undefined || end === undefined ? undefined : boundaries(unitOf(unit), start, end);
  }),
  DATETIMEPART: define(2, 2, ([unit, date]) => {
    const time = parse(date);
    return time === undefined ? undefined : part(unitOf(unit), new Date(time));
  }),
  DATETIMEBIN: define(2, 3, ([date, unit, size = 1]) => {
    const time = parse(date);
    const lengthMs = FIXED_UNITS_MS[unitOf(unit) ?? ''];
    if (time === undefined || lengthMs === undefined || typeof size !== 'number' || size < 1) return undefined;
    return format(Math.floor(time / (lengthMs * size)) * lengthMs * size);
  }),
};

function unitOf(unit: unknown): string | undefined {
  if (typeof unit !== 'string') return undefined;
  const lower = unit.toLowerCase();
  return UNIT_NAMES[lower] ?? lower;
}

function parse(date: unknown): number | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d(T.*)?$/.test(date)) return undefined;
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : time;
}

/** Seven digits of a second, as the service writes it. */
function format(time: number): string | undefined {
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return undefined;
  return new Date(time).toISOString().replace('Z', '0000Z');
}

function add(unit: string | undefined, amount: number, time: number): string | undefined {
  const fixedMs = FIXED_UNITS_MS[unit ?? ''];
  if (fixedMs !== undefined) return format(time + amount * fixedMs);
  if (unit !== 'month' && unit !== 'year') return undefined;
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + (unit === 'year' ? amount * 12 : amount));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return format(date.getTime());
}

/** How many unit boundaries lie between the two. */
function boundaries(unit: string | undefined, start: number, end: number): number | undefined {
  const from = new Date(start);
  const to = new Date(end);
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  if (unit === 'year') return years;
  if (unit === 'month') return years * 12 + to.getUTCMonth() - from.getUTCMonth();
  const fixedMs = FIXED_UNITS_MS[unit ?? ''];
  return fixedMs === undefined ? undefined : Math.floor(end / fixedMs) - Math.floor(start / fixedMs);
}

function part(unit: string | undefined, date: Date): number | undefined {
  if (unit === 'year') return date.getUTCFullYear();
  if (unit === 'month') return date.getUTCMonth() + 1;
  if (unit === 'day') return date.getUTCDate();
  if (unit === 'hour') return date.getUTCHours();
  if (unit === 'minute') return date.getUTCMinutes();
  if (unit === 'second') return date.getUTCSeconds();
  return unit === 'millisecond' ? date.getUTCMilliseconds() : undefined;
}
