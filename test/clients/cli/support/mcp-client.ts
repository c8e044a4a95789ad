import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';

const PROGRAM = join(__dirname, '../../../../dist/cli/aurelis.js');

export interface McpClient {
  readonly client: Client;
  /** What the transport could not read: anything on standard output that is no message. */
  readonly unreadable: readonly Error[];
  call(name: string, args?: Record<string, unknown>): Promise<CallToolResult>;
}

/** A client of the built server, one for all tests of a file. */
export function startMcpClient(args: readonly string[]): McpClient {
  const cache = mkdtempSync(join(tmpdir(), 'aurelis-mcp-cache-'));
  const client = new Client({ name: 'test', version: '1.0.0' });
  const unreadable: Error[] = [];
  client.onerror = (error) => void unreadable.push(error);

  beforeAll(async () => {
    const env = { PATH: process.env['PATH'] ?? '', AURELIS_CACHE_DIR: cache };
    const command = { command: process.execPath, args: [PROGRAM, 'mcp', ...args] };
    await client.connect(new StdioClientTransport({ ...command, env, stderr: 'ignore' }));
  });
  afterAll(async () => {
    await client.close();
    rmSync(cache, { recursive: true, force: true });
  });

  return {
    client,
    unreadable,
    call: async (name, given = {}) => CallToolResultSchema.parse(await client.callTool({ name, arguments: given })),
  };
}

export function textOf(result: CallToolResult): string {
  return result.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
