import type { DataKind } from '../models';

/** One bit a kind of data. */
export type KindSet = number;

const BITS: Readonly<Record<DataKind, KindSet>> = {
  request: 1 << 0,
  process: 1 << 1,
  file: 1 << 2,
  network: 1 << 3,
  database: 1 << 4,
  browser: 1 << 5,
  library: 1 << 6,
  archive: 1 << 7,
  secret: 1 << 8,
  random: 1 << 9,
  configured: 1 << 10,
};

export const ALL_KINDS: KindSet = (1 << Object.keys(BITS).length) - 1;
export const NO_KINDS: KindSet = 0;

export function kindSet(kinds: Iterable<DataKind>): KindSet {
  let set = NO_KINDS;
  for (const kind of kinds) set |= BITS[kind];
  return set;
}
