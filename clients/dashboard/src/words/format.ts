const COUNT = new Intl.NumberFormat('en');
const SHARE = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const MONEY = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });
const DAY_AND_TIME = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export const formatCount = (count: number): string => COUNT.format(count);
export const formatShare = (percent: number): string => `${SHARE.format(percent)} %`;
export const formatDollars = (dollars: number): string => MONEY.format(dollars);

/** In the zone of the reader. */
export const formatTime = (iso: string): string => DAY_AND_TIME.format(new Date(iso));

/** `1 file`, `2 files`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

export function formatDuration(fromIso: string, toIso: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(toIso) - Date.parse(fromIso)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${SHARE.format(bytes / 1000)} kB` : `${SHARE.format(bytes / 1_000_000)} MB`;
}
