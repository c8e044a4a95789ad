import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { appearancesIn } from '../../../support/secrets/appearances-in';
import { PLANTED_TREE, UNREADABLE_SETTINGS, WRONG_SETTINGS } from '../../../support/secrets/planted-tree';
import { PLANTED } from '../../../support/secrets/planted-values';
import { makeTree } from '../support/make-tree';
import { startMcpClient } from '../support/mcp-client';

const SECRET_ONLY = PLANTED.filter(({ secrecy }) => secrecy === 'secret');
const Page = z.object({
  findings: z.array(z.object({ fingerprint: z.string() })),
  next_cursor: z.string().optional(),
});

const root = makeTree(PLANTED_TREE);
const { call } = startMcpClient([root]);

function secretsIn(result: CallToolResult): string[] {
  return appearancesIn(JSON.stringify(result), SECRET_ONLY);
}

it('answers no secret of the files, whatever it is asked about them', async () => {
  const shown: [string, string[]][] = [];
  const ask = async (name: string, args: Record<string, unknown>): Promise<CallToolResult> => {
    const result = await call(name, args);
    shown.push([name, secretsIn(result)]);
    expect(result.isError).not.toBe(true);
    return result;
  };

  let page = Page.parse((await ask('scan', { limit: 50 })).structuredContent);
  const fingerprints = page.findings.map(({ fingerprint }) => fingerprint);
  while (page.next_cursor !== undefined) {
    page = Page.parse((await ask('list_findings', { cursor: page.next_cursor })).structuredContent);
    fingerprints.push(...page.findings.map(({ fingerprint }) => fingerprint));
  }
  for (const fingerprint of fingerprints) await ask('get_finding', { fingerprint });
  const preview = await ask('preview_fixes', {});
  for (const [path, text] of Object.entries(PLANTED_TREE)) await ask('analyze_text', { file_name: path, text });

  expect(fingerprints.length).toBeGreaterThan(20);
  expect(JSON.stringify(preview)).toContain('[redacted]');
  expect(shown.filter(([, secrets]) => secrets.length > 0)).toEqual([]);
}, 240_000);

it.each([UNREADABLE_SETTINGS, WRONG_SETTINGS])('answers none of settings that it cannot read', async (tree) => {
  for (const [path, text] of Object.entries(tree)) writeFileSync(join(root, path), text);
  const result = await call('scan');

  expect(result.isError).toBe(true);
  expect(secretsIn(result)).toEqual([]);
});
