import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { answerJson } from '../loopback';
import { chatChunks, chatCompletion, ChatRequest } from './chat-completions';
import { embeddings, EmbeddingsRequest } from './embeddings';
import type { Located } from './locate-request';
import { answerFailure } from './provider-failure';
import type { Operation, ReceivedRequest } from './received-request';
import { responseBody, responseEvents, ResponsesRequest } from './responses';
import type { Asked } from './script';
import { sendStream } from './send-stream';
import type { Reply, Step } from './step';

export interface OperationContext {
  located: Located;
  record: ReceivedRequest;
  url: URL;
  response: ServerResponse;
  headers: Record<string, string>;
  models: readonly string[] | undefined;
  take(asked: Asked): Step | undefined;
  held(): Promise<void>;
}

/** What one interface answers to a reply of the script. */
interface Answers {
  isStream: boolean;
  whole(reply: Reply): object;
  stream(reply: Reply): { pieces: string[]; end: string[] };
}

const DEFAULT_MODELS = ['stand-in', 'stand-in-embedding'];

const NO_SUCH_PATH = { status: 404, headers: {}, body: { error: { code: '404', message: 'Resource not found' } } };
const API_VERSION = /^20\d\d-\d\d-\d\d(-preview)?$|^preview$/;

export async function answerOperation(context: OperationContext): Promise<void> {
  const { record, response } = context;
  const operation = operationOf(context);
  if (operation === undefined) {
    refuse(context, NO_SUCH_PATH);
    return;
  }
  if (operation === 'models') {
    const data = (context.models ?? DEFAULT_MODELS).map((id) => ({ id, object: 'model', owned_by: 'local' }));
    answerJson(response, 200, { object: 'list', data }, context.headers);
    return;
  }
  if (context.models !== undefined && !context.models.includes(record.deployment)) {
    refuse(context, answerFailure({ kind: 'not-found' }));
    return;
  }
  const answers = read(operation, record);
  const { deployment, body } = record;
  const step = context.take({ operation, deployment, body, isStream: answers.isStream }) ?? {};
  if (step.delayMs !== undefined) await delay(step.delayMs);
  if (step.hold === true) await context.held();
  if (step.failure !== undefined) fail(context, step);
  else await send(context, answers, step.reply ?? {});
}

function operationOf({ located, url, record }: OperationContext): Operation | 'models' | undefined {
  const { operation, needsApiVersion } = located;
  if (operation === 'unknown' || operation === 'control') return undefined;
  if (record.method !== (operation === 'models' ? 'GET' : 'POST')) return undefined;
  return needsApiVersion && !API_VERSION.test(url.searchParams.get('api-version') ?? '') ? undefined : operation;
}

function read(operation: Operation, { body, deployment }: ReceivedRequest): Answers {
  const json: unknown = JSON.parse(body);
  if (operation === 'chat') {
    const request = ChatRequest.parse(json);
    return {
      isStream: request.stream === true,
      whole: (reply) => chatCompletion(request, deployment, reply),
      stream: (reply) => chatChunks(request, deployment, reply),
    };
  }
  if (operation === 'responses') {
    const request = ResponsesRequest.parse(json);
    return {
      isStream: request.stream === true,
      whole: (reply) => responseBody(request, reply),
      stream: (reply) => responseEvents(request, reply),
    };
  }
  const request = EmbeddingsRequest.parse(json);
  return {
    isStream: false,
    whole: () => embeddings(request, deployment),
    stream: () => ({ pieces: [], end: [] }),
  };
}

async function send(context: OperationContext, answers: Answers, reply: Reply): Promise<void> {
  const { response, headers, record } = context;
  if (reply.raw !== undefined) {
    response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(reply.raw);
    return;
  }
  if (!answers.isStream) {
    answerJson(response, 200, answers.whole(reply), headers);
    return;
  }
  const outcome = await sendStream({ response, headers, ...answers.stream(reply), reply, held: () => context.held() });
  if (outcome === 'cut' && record.outcome === 'open') record.outcome = 'cut';
}

function fail(context: OperationContext, step: Step): void {
  const { response } = context;
  if (step.failure?.kind === 'silence') return;
  if (step.failure === undefined || step.failure.kind === 'disconnect') {
    context.record.outcome = 'cut';
    response.destroy();
    return;
  }
  refuse(context, answerFailure(step.failure));
}

function refuse({ record, response, headers }: OperationContext, failure: ReturnType<typeof answerFailure>): void {
  record.outcome = 'refused';
  if (failure !== undefined) answerJson(response, failure.status, failure.body, { ...headers, ...failure.headers });
}
