import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Executor } from '../invocation/executor';
import type { HostLog } from '../log/host-log';
import type { WorkerSupervisor } from '../supervision/worker-supervisor';
import { answerAdmin, type AdminTarget } from './answer-admin';
import { answerBuffered } from './answer-buffered';
import { answerStreamed } from './answer-streamed';
import type { Exchange } from './exchange';
import { presentedKey } from './presented-key';
import type { RouteTable } from './route-table';
import { statusOfFailure } from './status-of-failure';

export interface HttpFrontOptions {
  readonly supervisor: WorkerSupervisor;
  readonly executor: Executor;
  readonly admin: AdminTarget;
  readonly log: HostLog;
  /** Undefined until the app has been loaded. */
  readonly routes: () => RouteTable | undefined;
}

/** The HTTP server in front of the app. */
export class HttpFront {
  private readonly server: Server;

  constructor(private readonly options: HttpFrontOptions) {
    this.server = createServer((request, response) => void this.serve(request, response));
    // A long upload is not an attack; the function's own time limit applies.
    this.server.requestTimeout = 0;
    this.server.keepAliveTimeout = 120_000;
  }

  /** Listens on loopback and returns the base address. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => {
        const isTaken = error.code === 'EADDRINUSE';
        reject(
          isTaken ? new Error(`Port ${port} is in use: another host may be running. Choose one with --port.`) : error,
        );
      });
      this.server.listen(port, '127.0.0.1', resolve);
    });
    const { port: actualPort } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${actualPort}`;
  }

  /** Takes no new connection; settles when the open ones have ended. */
  stopListening(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  closeConnections(): void {
    this.server.closeAllConnections();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = urlOf(request);
      if (url === undefined) {
        response.writeHead(400).end();
        return;
      }
      if (/^\/admin(\/|$)/i.test(url.pathname)) {
        await answerAdmin(this.options.admin, request, response, url);
        return;
      }
      await this.serveFunction(request, response, url);
    } catch (error) {
      this.fail(request, response, error);
    }
  }

  private async serveFunction(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { supervisor, executor, admin, routes } = this.options;
    const table = routes();
    if (table === undefined || supervisor.state === 'Error') {
      response.writeHead(503).end();
      return;
    }
    const match = table.find(request.method ?? 'GET', url.pathname);
    if (match === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (!admin.keys.opens(match.definition.authLevel, match.definition.name, presentedKey(request, url))) {
      response.writeHead(401).end();
      return;
    }
    const exchange: Exchange = { ...match, request, response, url };
    const worker = await supervisor.ready();
    if (response.destroyed) return;
    const { httpUri } = worker.app;
    await (httpUri === undefined
      ? answerBuffered(exchange, worker, executor)
      : answerStreamed(exchange, worker, httpUri, executor));
  }

  private fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (!response.headersSent) response.writeHead(statusOfFailure(error)).end();
    // The invocation has logged the rest.
    const [message] = String(error).split('\n');
    this.options.log({
      level: 'warning',
      message: `${request.method} ${request.url?.split('?')[0]} failed: ${message}`,
    });
  }
}

function urlOf(request: IncomingMessage): URL | undefined {
  const base = `http://${request.headers.host ?? '127.0.0.1'}`;
  // A path such as //x must not be taken for a host.
  const target = request.url?.startsWith('/') ? base + request.url : (request.url ?? '/');
  return URL.parse(target, base) ?? undefined;
}
