import { AurelisError } from '../../../../shared/kernel';
import type { ServiceOptions } from '../program/service-options';
import { createService, type Service } from './service';

export interface ConnectOptions extends ServiceOptions {
  signal: AbortSignal;
  onWait: (notice: string) => void;
}

const SHORTEST_SILENCE_MS = 1000;
const LONGEST_SILENCE_MS = 60_000;

/** The service that the options name. */
export function connect({ url, key, patience, signal, onWait }: ConnectOptions): Service {
  const trimmed = key?.trim() ?? '';
  if (trimmed === '') {
    throw new AurelisError('VALIDATION_ERROR', 'An API key is needed: set AURELIS_API_KEY, or give --key.');
  }
  if (!/^[\x21-\x7e]+$/.test(trimmed)) {
    throw new AurelisError('VALIDATION_ERROR', 'The API key holds characters that no key has.');
  }
  const patienceMs = patience * 1000;
  return createService({
    url,
    key: trimmed,
    signal,
    answerWithinMs: Math.min(Math.max(patienceMs, SHORTEST_SILENCE_MS), LONGEST_SILENCE_MS),
    patience: { outageMs: patienceMs, busyMs: patienceMs, onWait },
  });
}
