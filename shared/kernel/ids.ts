import { randomBytes } from 'node:crypto';

/** Makes ids; tests set it. */
export interface IdSource {
  /** A fresh id such as `run_01hx…`: the kind, then 26 characters of which the first ten grow with time (ULID). */
  next(kind: IdKind): string;
}

export type IdKind = 'ten' | 'key' | 'prj' | 'snp' | 'run' | 'out' | 'prk' | 'req';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

export const randomIds: IdSource = { next: (kind) => `${kind}_${ulid(Date.now())}` };

/** A ULID (https://github.com/ulid/spec) in lower case: 48 bits of milliseconds, 80 bits of randomness. */
function ulid(timeMs: number): string {
  let time = '';
  let rest = timeMs;
  for (let index = 0; index < 10; index++) {
    time = CROCKFORD[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let random = '';
  for (const byte of randomBytes(16)) random += CROCKFORD[byte % 32];
  return time + random;
}
