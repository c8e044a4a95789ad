import { once } from 'node:events';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { exitCodeOf } from '../exit-code';
import { LanguageServer } from './language-server';

/**
 * Speaks the Language Server Protocol 3.17 on standard input and output until the editor ends it, or `signal` is aborted. Either
 * ends the process: what the library waits for would keep it alive.
 */
export async function serve(signal: AbortSignal): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const server = new LanguageServer(connection);
  connection.listen();
  if (!signal.aborted) await once(signal, 'abort');
  await server.end();
  process.exit(exitCodeOf(signal.reason));
}
