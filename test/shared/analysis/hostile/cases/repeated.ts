import type { HostileCase } from './hostile-case';

export interface Repetition {
  readonly head?: string;
  readonly tail?: string;
  readonly times?: number;
}

const CHARACTERS = 150_000;

/** One piece of text again and again, 150,000 characters of it where nothing else is said. */
export function repeated(what: string, path: string, piece: string, repetition: Repetition = {}): HostileCase {
  const { head = '', tail = '', times = Math.ceil(CHARACTERS / piece.length) } = repetition;
  return { what, path, content: () => `${head}${piece.repeat(times)}${tail}` };
}
