import { finished } from 'node:stream/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { AurelisError } from '../../../../shared/kernel';
import { say } from '../output/print';
import { createMcpServer, type ServerOptions } from './create-server';
import { Session } from './session';
import { openWorkspace } from './workspace';

export interface ServeOptions extends ServerOptions {
  readonly workers: number | undefined;
  readonly signal: AbortSignal;
}

/** Answers a client on standard input and output until it closes its end; rejects when `signal` is aborted. */
export async function serveMcp(directory: string, { allowChanges, workers, signal }: ServeOptions): Promise<void> {
  const workspace = await openWorkspace(directory);
  const ending = new AbortController();
  const session = new Session({ workspace, workers, signal: AbortSignal.any([signal, ending.signal]) });
  const server = createMcpServer(session, { allowChanges });
  server.server.onerror = (error) => say(`aurelis: ${describeProtocolError(error)}`);
  // Before its input ends, the transport closes for one reason alone.
  const closed = new Promise<never>((_resolve, reject) => {
    const message = 'The client has sent a message that is too long, and the connection is closed.';
    server.server.onclose = () => reject(new AurelisError('PAYLOAD_TOO_LARGE', message));
  });
  if (process.stdin.isTTY) say('This talks to programs, not to people: see "aurelis mcp --help". Ctrl-C ends it.');
  try {
    await server.connect(new StdioServerTransport());
    await Promise.race([closed, untilInputEnds(signal)]);
  } finally {
    // Nobody waits for what is under way.
    ending.abort(new Error('The client has closed the connection.'));
    await server.close();
    await session.close();
  }
}

/** The transport itself does not notice it. */
async function untilInputEnds(signal: AbortSignal): Promise<void> {
  try {
    await finished(process.stdin, { writable: false, signal });
  } catch {
    // However the client went away, it is gone.
    signal.throwIfAborted();
  }
}

/** Without the message itself, which may hold code of the client's user. */
function describeProtocolError(error: Error): string {
  if (error instanceof SyntaxError) return 'A line on standard input is no JSON, and is passed over.';
  if (error.name === 'ZodError' || error.name === '$ZodError') {
    return 'A line on standard input is no message of JSON-RPC 2.0, and is passed over.';
  }
  return error.message;
}
