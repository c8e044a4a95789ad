import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { answerJson, listenOnLoopback } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { answerDirectoryRequest } from './answer-directory-request';
import { answerTokenRequest } from './answer-token-request';
import { systemClock, type Clock } from './clock';
import { ensureIdentityHeader } from './identity-header';
import { createTokenIssuer } from './token-issuer';
import { tokenKeyOnDemand, type TokenKey } from './token-key';

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
  /** What it signs with: to write the tokens of people, who cannot sign in here. */
  key(): Promise<TokenKey>;
}

/** The managed-identity endpoint of App Service on loopback, and the directory whose tokens it gives. */
export async function startIdentity(options: IdentityOptions): Promise<IdentityEmulator> {
  const header = options.header ?? (await ensureIdentityHeader(options.certificatesDir));
  const loadKey = tokenKeyOnDemand(options.certificatesDir);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      answerJson(response, 500, { statusCode: 500, message: String(error) });
    });
  });
  const listening = await listenOnLoopback(server, options.port);
  const url = `http://127.0.0.1:${listening.port}`;
  const issuer = createTokenIssuer(options.certificatesDir, options.clock ?? systemClock, url);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url);
    if (await answerDirectoryRequest(pathname, response, url, loadKey)) return;
    await answerTokenRequest(request, response, header, issuer);
  }

  return {
    url,
    environment: { IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: header },
    key: loadKey,
    close: listening.close,
  };
}
