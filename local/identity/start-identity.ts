import { createServer } from 'node:http';

import { answerJson, listenOnLoopback } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { answerTokenRequest } from './answer-token-request';
import { systemClock, type Clock } from './clock';
import { ensureIdentityHeader } from './identity-header';
import { createTokenIssuer } from './token-issuer';

export interface IdentityOptions {
  readonly port?: number | undefined;
  /** Where the signing key lives; every emulator that checks tokens is given the same folder. */
  readonly certificatesDir: string;
  /** The secret callers must present; one kept in `certificatesDir` when absent. */
  readonly header?: string | undefined;
  readonly clock?: Clock | undefined;
}

export interface IdentityEmulator extends Emulator {
  /** What the product needs in its environment for `DefaultAzureCredential` to work unchanged. */
  readonly environment: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string };
}

/** The managed-identity endpoint of App Service on loopback. */
export async function startIdentity(options: IdentityOptions): Promise<IdentityEmulator> {
  const header = options.header ?? (await ensureIdentityHeader(options.certificatesDir));
  const issuer = createTokenIssuer(options.certificatesDir, options.clock ?? systemClock);
  const server = createServer((request, response) => {
    answerTokenRequest(request, response, header, issuer).catch((error: unknown) => {
      answerJson(response, 500, { statusCode: 500, message: String(error) });
    });
  });
  const listening = await listenOnLoopback(server, options.port);
  const url = `http://127.0.0.1:${listening.port}`;
  return {
    url,
    environment: { IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: header },
    close: listening.close,
  };
}
