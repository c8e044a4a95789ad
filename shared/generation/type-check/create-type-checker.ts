import { Worker } from 'node:worker_threads';
import type { TypeChecker } from '../ports';
import type { TypeQuestion, TypeReply } from './protocol';
import { changedScripts, scriptsAmong } from './scripts';

export interface TypeCheckerOptions {
  /** The built thread: `type-check-worker.js`. */
  readonly workerFile: string;
  readonly deadlineMs?: number;
}

/** The first question also loads the compiler. */
const DEADLINE_MS = 30_000;
const MAX_HEAP_MB = 512;

/**
 * Checks types with the compiler of TypeScript, in a thread of its own. It has nothing to say where no script changes, where there
 * is too much to read, and where the compiler does not come to an end.
 */
export function createTypeChecker(options: TypeCheckerOptions): TypeChecker & { close(): Promise<void> } {
  const { workerFile, deadlineMs = DEADLINE_MS } = options;
  let worker: Worker | undefined;
  let lastId = 0;
  let previous: Promise<unknown> = Promise.resolve();

  const close = async (): Promise<void> => {
    const running = worker;
    worker = undefined;
    await running?.terminate();
  };

  const ask = async (
    question: TypeQuestion,
    signal: AbortSignal | undefined,
  ): Promise<readonly string[] | undefined> => {
    signal?.throwIfAborted();
    worker ??= startWorker(workerFile);
    const reply = await replyOf(worker, question, { deadlineMs, signal });
    if (reply === undefined) await close();
    signal?.throwIfAborted();
    return reply?.problems;
  };

  return {
    close,
    async newProblems(before, after, signal) {
      const [scriptsBefore, scriptsAfter] = [scriptsAmong(before), scriptsAmong(after)];
      if (scriptsBefore === undefined || scriptsAfter === undefined) return undefined;
      if (changedScripts(scriptsBefore, scriptsAfter).length === 0) return undefined;
      lastId += 1;
      const question = { id: lastId, before: scriptsBefore, after: scriptsAfter };
      const answer = previous.then(() => ask(question, signal));
      previous = answer.catch(() => undefined);
      return answer;
    },
  };
}

function startWorker(file: string): Worker {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
  // Whoever is done does not wait for it.
  worker.unref();
  return worker;
}

/** Undefined where none comes: the thread died, or took too long. */
function replyOf(
  worker: Worker,
  question: TypeQuestion,
  { deadlineMs, signal }: { readonly deadlineMs: number; readonly signal: AbortSignal | undefined },
): Promise<TypeReply | undefined> {
  return new Promise((resolve) => {
    const end = (reply: TypeReply | undefined): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onFailure);
      worker.off('message', onMessage).off('error', onFailure).off('exit', onFailure);
      resolve(reply);
    };
    const onMessage = (reply: TypeReply): void => {
      if (reply.id === question.id) end(reply);
    };
    const onFailure = (): void => end(undefined);
    const timer = setTimeout(onFailure, deadlineMs);
    signal?.addEventListener('abort', onFailure, { once: true });
    worker.on('message', onMessage).on('error', onFailure).on('exit', onFailure);
    worker.postMessage(question);
  });
}
