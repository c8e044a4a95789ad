import { AurelisError } from '../../../../shared/kernel';
import type { ServiceOptions } from '../program/service-options';
import { ownAccount, type Proof } from './own-account';
import { createService, type Service } from './service';

export interface ConnectOptions extends ServiceOptions {
  signal: AbortSignal;
  onWait: (notice: string) => void;
}

const SHORTEST_SILENCE_MS = 1000;
const LONGEST_SILENCE_MS = 60_000;

/** The service that the options name. */
export function connect({ url, key, signIn, patience, signal, onWait }: ConnectOptions): Service {
  const patienceMs = patience * 1000;
  return createService({
    url,
    prove: proofOf(key?.trim() ?? '', signIn?.trim() ?? ''),
    signal,
    answerWithinMs: Math.min(Math.max(patienceMs, SHORTEST_SILENCE_MS), LONGEST_SILENCE_MS),
    patience: { outageMs: patienceMs, busyMs: patienceMs, onWait },
  });
}

function proofOf(key: string, application: string): Proof {
  if (key !== '' && application !== '') {
    const message =
      'Either a key or a sign-in counts: drop --key and AURELIS_API_KEY, or --sign-in and AURELIS_SIGN_IN.';
    throw new AurelisError('VALIDATION_ERROR', message);
  }
  if (application !== '') return ownAccount(application);
  if (key === '') {
    throw new AurelisError(
      'VALIDATION_ERROR',
      'An API key is needed: set AURELIS_API_KEY, or give --key. Where the service takes accounts of Entra ID: --sign-in.',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new AurelisError('VALIDATION_ERROR', 'The API key holds characters that no key has.');
  }
  return () => Promise.resolve(key);
}
