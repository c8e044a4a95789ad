import { createHash, randomBytes } from 'node:crypto';

/** Makes ids; tests set it. */
export interface IdSource {
  /** A fresh id such as `run_01hx…`: the kind, then 26 characters of which the first ten grow with time (ULID). */
  next(kind: IdKind): string;
}

export type IdKind =
  | 'ten'
  | 'key'
  | 'prj'
  | 'snp'
  | 'run'
  | 'job'
  | 'ans'
  | 'clm'
  | 'out'
  | 'prk'
  | 'use'
  | 'evt'
  | 'trg'
  | 'whk'
  | 'dlv'
  | 'era'
  | 'phk';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

export const randomIds: IdSource = { next: (kind) => `${kind}_${timePart(Date.now())}${encode(randomBytes(16))}` };

/** The same id for the same parts, so that a repeated call finds what the first one made. */
export function digestId(kind: IdKind, parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return `${kind}_${encode(hash.digest().subarray(0, 26))}`;
}

/** The first ten characters of a ULID (https://github.com/ulid/spec): 48 bits of milliseconds. */
function timePart(timeMs: number): string {
  let text = '';
  let rest = timeMs;
  for (let index = 0; index < 10; index++) {
    text = `${CROCKFORD[rest % 32] ?? ''}${text}`;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Five bits of each byte. */
function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += CROCKFORD[byte % 32] ?? '';
  return text;
}
