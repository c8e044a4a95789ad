/** A stretch of text that holds a secret: offsets in UTF-16 code units, the end exclusive. */
export interface SecretRange {
  readonly start: number;
  readonly end: number;
}

const MASK = '[redacted]';
/** Shorter values, such as a password of one letter, would be found in any text. */
const MIN_VALUE_CHARACTERS = 4;

/** The text between two offsets with every secret in it replaced. `secrets` are sorted by start. */
export function redactedSlice(text: string, from: number, to: number, secrets: readonly SecretRange[]): string {
  let redacted = '';
  let at = from;
  for (const { start, end } of secrets) {
    if (end <= at || start >= to) continue;
    redacted += text.slice(at, Math.max(at, start)) + MASK;
    at = Math.min(end, to);
  }
  return redacted + text.slice(at, to);
}

/** The secrets themselves, each once: a hostile text repeats one ten thousand times. */
export function secretValues(text: string, secrets: readonly SecretRange[]): string[] {
  const values = new Set(secrets.map(({ start, end }) => text.slice(start, end)));
  return [...values].filter(({ length }) => length >= MIN_VALUE_CHARACTERS);
}

/** A message of another tool may quote the source: every secret value in it is replaced. */
export function redactValues(message: string, values: readonly string[]): string {
  let redacted = message;
  for (const value of values) redacted = redacted.replaceAll(value, MASK);
  return redacted;
}

/** Whether a text carries one of the secrets. */
export function carriesSecret(candidate: string, values: readonly string[]): boolean {
  return values.some((value) => candidate.includes(value));
}
