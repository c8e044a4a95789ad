import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback, answerJson, readBody } from '../loopback';
import type { Emulator } from '../process/emulator-process';
import { answerOperation } from './answer-operation';
import { authorize, type Authorization } from './authorize';
import { control } from './control';
import { Gate } from './gate';
import { locateRequest } from './locate-request';
import { answerFailure } from './provider-failure';
import { RateWindow } from './rate-window';
import type { ReceivedRequest } from './received-request';
import { Script } from './script';
import type { Step } from './step';

const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

export interface ModelsOptions extends Authorization {
  readonly port?: number | undefined;
  /** What `GET /models` lists; requests for others are refused where it is given. */
  readonly models?: readonly string[] | undefined;
  readonly requestsPerMinute?: number | undefined;
  readonly steps?: readonly Step[] | undefined;
}

export interface ModelsEmulator extends Emulator {
  /** Everything that came in, in its order. */
  readonly received: readonly ReceivedRequest[];
  /** Adds answers; a request without one gets the stand-in's own. */
  script(...steps: Step[]): void;
  /** Lets go of answers that are held. */
  release(): void;
  /** Forgets what came in and what is scripted. */
  reset(): void;
  /** Resolves once the condition holds; it is asked after everything that happens. */
  until(condition: (received: readonly ReceivedRequest[]) => boolean): Promise<void>;
}

/** A server that speaks the protocols of OpenAI, Azure OpenAI and GitHub Models on loopback. It is no language model. */
export async function startModels(options: ModelsOptions = {}): Promise<ModelsEmulator> {
  const received: ReceivedRequest[] = [];
  const script = new Script();
  const gate = new Gate();
  let count = 0;
  const happened = new EventEmitter().setMaxListeners(0);
  const window = new RateWindow(options.requestsPerMinute, () => Date.now());
  script.add(options.steps ?? []);

  const controlled = {
    received,
    script: (...steps: Step[]) => {
      script.add(steps);
    },
    release: () => {
      gate.release(count);
    },
    reset: () => {
      received.length = 0;
      script.clear();
      gate.release(count);
    },
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const located = locateRequest(url.pathname);
    const body = (await readBody(request, BODY_LIMIT_BYTES)).toString();
    const method = request.method ?? 'GET';
    if (located.operation === 'control') {
      answerJson(response, ...control({ method, pathname: url.pathname, body }, controlled));
      return;
    }
    const record: ReceivedRequest = {
      operation: located.operation,
      deployment: located.deployment ?? modelOf(body),
      method,
      path: `${url.pathname}${url.search}`,
      headers: request.headers,
      body,
      outcome: 'open',
    };
    received.push(record);
    count += 1;
    const place = count;
    happened.emit('change');
    response.once('close', () => {
      if (record.outcome === 'open') record.outcome = response.writableFinished ? 'answered' : 'closed';
      happened.emit('change');
    });

    await authorize(request, options);
    const left = window.take();
    if (left === undefined) {
      refuse(response, record, answerFailure({ kind: 'rate-limit', retryAfterSeconds: window.secondsToNext }));
      return;
    }
    await answerOperation({
      located,
      record,
      url,
      response,
      headers: left.headers,
      models: options.models,
      take: (asked) => script.take(asked),
      held: () => gate.wait(place),
    });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else answerJson(response, statusOf(error), { error: { code: 'invalid_request', message: String(error) } });
    });
  });
  const listening = await listenOnLoopback(server, options.port);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    ...controlled,
    until: (condition) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition(received)) return;
          happened.off('change', check);
          resolve();
        };
        happened.on('change', check);
        check();
      }),
    async close() {
      gate.release(Infinity);
      await listening.close();
    },
  };
}

function refuse(response: ServerResponse, record: ReceivedRequest, failure: ReturnType<typeof answerFailure>): void {
  record.outcome = 'refused';
  if (failure !== undefined) answerJson(response, failure.status, failure.body, failure.headers);
}

function modelOf(body: string): string {
  // The whole body is parsed later; what is no JSON names no model and is refused there.
  return /"model"\s*:\s*"([^"\\]*)"/.exec(body)?.[1] ?? '';
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error ? Number(error.status) : 400;
}
