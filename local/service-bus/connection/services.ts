import type { Broker } from '../broker';
import type { Observe } from '../observation';

/** Checks a token of an Entra identity for an audience; rejects when it is not to be trusted. */
export type VerifyToken = (token: string, audience: string) => Promise<void>;

export interface Services {
  readonly broker: Broker;
  readonly observe: Observe | undefined;
  /** Undefined where identities are not accepted. */
  readonly verifyToken: VerifyToken | undefined;
}
