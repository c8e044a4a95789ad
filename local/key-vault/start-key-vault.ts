import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';

import { ensureCertificateAuthority } from '../certificates';
import { createTokenVerifier, systemClock, type Clock } from '../identity';
import { answerJson, listenOnLoopback, LOOPBACK_HOSTS, readBody } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { answer } from './answer';
import { authorize, CHALLENGE } from './authorize';
import { badParameter, VaultError } from './vault-error';
import { openVaultStore } from './vault-store';

const BODY_LIMIT_BYTES = 1_000_000;

export interface KeyVaultOptions {
  readonly port?: number | undefined;
  readonly dataDir: string;
  readonly certificatesDir: string;
  readonly clock?: Clock | undefined;
}

export type KeyVaultEmulator = Emulator;

/** The secrets data plane of Key Vault over https on loopback. */
export async function startKeyVault(options: KeyVaultOptions): Promise<KeyVaultEmulator> {
  const clock = options.clock ?? systemClock;
  const authority = await ensureCertificateAuthority(options.certificatesDir);
  const verifier = createTokenVerifier(options.certificatesDir, clock);
  const store = await openVaultStore(options.dataDir, clock);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await authorize(request, verifier);
    const url = `https://${request.headers.host}${request.url}`;
    if (!URL.canParse(url)) throw badParameter('The request URI is not valid.');
    const body = (await readBody(request, BODY_LIMIT_BYTES)).toString();
    const nowSeconds = Math.floor(clock.now().getTime() / 1_000);
    const [status, content] = await answer(
      { method: request.method ?? 'GET', url: new URL(url), body },
      store,
      nowSeconds,
    );
    if (content === undefined) response.writeHead(status).end();
    else answerJson(response, status, content);
  };
  const server = createServer(await authority.issue(LOOPBACK_HOSTS), (request, response) => {
    handle(request, response).catch((error: unknown) => refuse(response, error));
  });
  const listening = await listenOnLoopback(server, options.port);
  return { url: `https://127.0.0.1:${listening.port}`, close: listening.close };
}

function refuse(response: ServerResponse, error: unknown): void {
  const refusal = error instanceof VaultError ? error : new VaultError(500, 'InternalServerError', String(error));

  const headers = refusal.status === 401 ? { 'www-authenticate': CHALLENGE } : {};
  answerJson(response, refusal.status, refusal.toBody(), headers);
}
