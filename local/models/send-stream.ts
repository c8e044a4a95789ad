import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Reply } from './step';

export interface StreamedAnswer {
  response: ServerResponse;
  headers: Record<string, string>;
  pieces: readonly string[];
  end: readonly string[];
  reply: Reply;
  /** Resolves when held answers are let go. */
  held(): Promise<void>;
}

/** Sends server-sent events at the pace and with the accidents of the script. Tells how it went. */
export async function sendStream(answer: StreamedAnswer): Promise<'answered' | 'cut'> {
  const { response, headers, pieces, end, reply } = answer;
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.flushHeaders();
  for (const [index, piece] of [...pieces, undefined].entries()) {
    if (response.destroyed) return 'cut';
    if (index === reply.holdAfter) await answer.held();
    if (index === reply.malformedAfter) response.write('data: {"choices": [{"delta": {"content": "bro\n\n');
    if (index === reply.cutAfter) {
      await flushed(response);
      response.destroy();
      return 'cut';
    }
    if (piece === undefined) continue;
    if (reply.pieceDelayMs !== undefined && reply.pieceDelayMs > 0) await delay(reply.pieceDelayMs);
    await write(response, piece);
  }
  response.end(end.join(''));
  return 'answered';
}

/** A slow reader holds the sender back, as it does the real one. */
async function write(response: ServerResponse, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

function flushed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.write(':\n\n', () => {
      resolve();
    });
  });
}
