import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import { makeTree } from '../support/make-tree';
import { runAurelis } from '../support/run-aurelis';

const PROGRAM = join(__dirname, '../../../../dist/cli/aurelis.js');
const FIXABLE = 'import os\n\nprint(1)\n';

const cache = mkdtempSync(join(tmpdir(), 'aurelis-mcp-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function message(id: number, method: string, params: object): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

const INITIALIZE = message(0, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'test', version: '1.0.0' },
});

interface Answers {
  code: number | null;
  lines: string[];
  stderr: string;
}

/** Sends lines, closes its end when the answer to the last id has come, and answers what the server wrote. */
async function talk(directory: string, lines: readonly string[], lastId: number): Promise<Answers> {
  const child = spawn(process.execPath, [PROGRAM, 'mcp', directory], {
    env: { PATH: process.env['PATH'], AURELIS_CACHE_DIR: cache },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (stdout.includes(`"id":${lastId}}`) || stdout.includes(`"id":${lastId},`)) child.stdin.end();
  });
  // A server that ends early leaves unread what was sent to it.
  child.stdin.on('error', () => undefined);
  child.stdin.write(lines.map((line) => `${line}\n`).join(''));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, lines: stdout.split('\n').filter((line) => line !== ''), stderr };
}

it('passes over what is no message, never offers to change files unless it may, and ends with its client', async () => {
  const directory = makeTree({ 'a.py': FIXABLE });

  const { code, lines, stderr } = await talk(
    directory,
    [
      'this is no JSON',
      '{"jsonrpc":"2.0"}',
      INITIALIZE,
      JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }),
      message(1, 'tools/list', {}),
      message(2, 'tools/call', { name: 'apply_fixes', arguments: {} }),
      message(3, 'no/such/method', {}),
      message(4, 'tools/call', { name: 'preview_fixes', arguments: {} }),
    ],
    4,
  );

  expect(code).toBe(0);
  const answers = lines.map((line) => JSONRPCMessageSchema.parse(JSON.parse(line)));
  expect(answers.length).toBe(5);
  const byId = new Map(answers.flatMap((answer) => ('id' in answer ? [[answer.id, JSON.stringify(answer)]] : [])));
  expect(byId.get(1)).toContain('"name":"preview_fixes"');
  expect(byId.get(1)).not.toContain('apply_fixes');
  expect(byId.get(2)).toContain('apply_fixes not found');
  expect(byId.get(3)).toContain('-32601');
  expect(byId.get(4)).toContain('-import os');
  expect(readFileSync(join(directory, 'a.py'), 'utf8')).toBe(FIXABLE);
  expect(stderr).toContain('A line on standard input is no JSON, and is passed over.');
  expect(stderr).toContain('no message of JSON-RPC 2.0');
  expect(stderr).not.toContain('this is');
});

it('ends with an error at a message that is too long', async () => {
  const { code, lines, stderr } = await talk(makeTree({}), [INITIALIZE, 'a'.repeat(11 * 1024 * 1024)], 1);

  expect(code).toBe(2);
  expect(lines.length).toBe(1);
  expect(stderr).toContain('too long, and the connection is closed');
});

it('explains how to configure it, and refuses what is no directory', async () => {
  const help = await runAurelis(['mcp', '--help']);
  const refused = await runAurelis(['mcp', join(tmpdir(), 'aurelis-none')]);

  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('--allow-changes');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('cannot be analysed');
});
