import { createOwnToken } from '../../../../shared/azure/entra/own-token';
import { AurelisError } from '../../../../shared/kernel';

/** What proves who calls: a key, or a token that is asked for when it is needed. */
export type Proof = (signal: AbortSignal) => Promise<string>;

/** The account of Entra ID that is signed in on this machine, for the application with this client id. */
export function ownAccount(application: string): Proof {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(application)) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      `"${application}" is no client id of an application: it must be a UUID.`,
    );
  }
  return createOwnToken(application);
}
