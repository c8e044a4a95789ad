import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';

import { ensureCertificateAuthority } from '../certificates';
import { createTokenVerifier, systemClock, type Clock } from '../identity';
import { listenOnLoopback, LOOPBACK_HOSTS } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { ACCOUNT_KEY, ACCOUNT_NAME } from './account';
import { startAzurite } from './azurite/start-azurite';
import type { BlobCreatedEvent } from './events/blob-created-event';
import type { ObserveBlob } from './observation';
import { openUpstream } from './proxy/forward';
import { handleRequest, type ProxyContext } from './proxy/handle-request';

export interface BlobOptions {
  readonly port?: number | undefined;
  readonly dataDir: string;
  readonly certificatesDir: string;
  /** Told of every new or replaced blob before the client is; when it fails, the client is told to try again. */
  readonly publish?: ((event: BlobCreatedEvent) => Promise<void>) | undefined;
  readonly observe?: ObserveBlob | undefined;
  readonly clock?: Clock | undefined;
}

export interface BlobEmulator extends Emulator {
  /** `https://127.0.0.1:<port>/devstoreaccount1`, for `new BlobServiceClient(endpoint, credential)`. */
  readonly endpoint: string;
  /** For clients that use the key of the account. */
  readonly connectionString: string;
  /** Resolves with a reason when the storage behind it ended by itself. */
  readonly failed: Promise<string>;
}

/** Blob storage on loopback: Azurite behind a proxy that checks the signature of tokens and publishes `BlobCreated` events. */
export async function startBlob(options: BlobOptions): Promise<BlobEmulator> {
  const authority = await ensureCertificateAuthority(options.certificatesDir);
  const tls = await authority.issue(LOOPBACK_HOSTS);
  const azurite = await startAzurite(join(options.dataDir, 'azurite'), tls);
  const upstream = openUpstream(azurite.port, await readFile(authority.certificateFile, 'utf8'));
  const context: ProxyContext = {
    upstream,
    verifier: createTokenVerifier(options.certificatesDir, options.clock ?? systemClock),
    publish: options.publish ?? (() => Promise.resolve()),
    observe: options.observe ?? (() => undefined),
  };
  const server = createServer(tls, (request, response) => {
    // Without an answer of its own a failure shows as a broken connection, as it would without a proxy.
    handleRequest(request, response, context).catch(() => request.socket.destroy());
  });
  // Uploads take as long as they take.
  server.requestTimeout = 0;
  try {
    const listening = await listenOnLoopback(server, options.port);
    const url = `https://127.0.0.1:${listening.port}`;
    return {
      url,
      ...describeEndpoint(url),
      failed: azurite.failed,
      async close() {
        await listening.close();
        upstream.agent.destroy();
        await azurite.stop();
      },
    };
  } catch (error) {
    await azurite.stop();
    throw error;
  }
}

/** How clients reach the account of a blob emulator at an address, such as one that runs as a process of its own. */
export function describeEndpoint(url: string): { endpoint: string; connectionString: string } {
  const endpoint = `${url}/${ACCOUNT_NAME}`;
  const connectionString = `DefaultEndpointsProtocol=https;AccountName=${ACCOUNT_NAME};AccountKey=${ACCOUNT_KEY};BlobEndpoint=${endpoint};`;
  return { endpoint, connectionString };
}
