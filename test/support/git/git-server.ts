import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitServer {
  url: string;
  port: number;
  /** What was asked, the oldest first. */
  requests: { method: string; url: string; authorization: string | undefined }[];
  /** Answers instead of git where it returns true. */
  instead: (request: IncomingMessage, response: ServerResponse) => boolean;
  close(): Promise<void>;
}

/** The server that git brings along (`git http-backend`), over the repositories in a folder, on a free port of this machine. */
export async function startGitServer(folder: string): Promise<GitServer> {
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    gitServer.requests.push({ method, url, authorization: headers.authorization });
    if (!gitServer.instead(request, response)) answerByGit(folder, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gitServer: GitServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    requests: [],
    instead: () => false,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return gitServer;
}

/** As a web server calls it: https://git-scm.com/docs/git-http-backend */
export function answerByGit(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
  const git = spawn('git', ['http-backend'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  request.pipe(git.stdin);
  let head: Buffer | undefined = Buffer.alloc(0);
  git.stdout.on('data', (chunk: Buffer) => {
    if (head === undefined) return void response.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    for (const line of head.toString('latin1', 0, end).split('\r\n')) {
      const [name = '', value = ''] = line.split(/:\s*/, 2);
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  git.stdout.on('end', () => response.end());
}
