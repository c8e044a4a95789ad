import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AurelisError } from '../../../../shared/kernel';
import type * as accountProgram from '../main-account';

/** What proves who calls: a key, or a token that is asked for when it is needed. */
export type Proof = (signal: AbortSignal) => Promise<string>;

interface Token {
  token: string;
  expiresOnTimestamp: number;
}

/** Asked for again so long before it runs out that a request may still take its time. */
const AHEAD_MS = 5 * 60_000;

/**
 * The account of Entra ID that is signed in on this machine, for the application with this client id. A token is kept until shortly before
 * it runs out: the Azure CLI takes seconds for each.
 */
export function ownAccount(application: string): Proof {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(application)) {
    throw new AurelisError(
      'VALIDATION_ERROR',
      `"${application}" is no client id of an application: it must be a UUID.`,
    );
  }
  const load = createRequire(__filename);
  const { askOwnToken } = load(join(__dirname, 'account.js')) as typeof accountProgram;
  let kept: Token | undefined;
  return async (signal) => {
    if (kept === undefined || Date.now() >= kept.expiresOnTimestamp - AHEAD_MS) {
      kept = await understood(askOwnToken(application, signal), application, signal);
    }
    return kept.token;
  };
}

async function understood(asking: Promise<Token>, application: string, signal: AbortSignal): Promise<Token> {
  try {
    return await asking;
  } catch (cause) {
    signal.throwIfAborted();
    throw new AurelisError(
      'UNAUTHENTICATED',
      `Nobody is signed in to Entra ID here who may call the application ${application}. Run "az login", or give this machine an ` +
        'identity: a managed one, a workload identity, or AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.',
      { cause },
    );
  }
}
