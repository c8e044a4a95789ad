import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { readPage, sectionOf, tableRows } from '../../../docs/markdown';
import { SECRETS } from '../../../support/secrets/planted-values';
import { makeTree } from '../support/make-tree';
import { startMcpClient, textOf } from '../support/mcp-client';

const UNUSED_IMPORT = 'import os\n\nprint(1)\n';
const KEY = SECRETS.githubToken;

const root = makeTree({
  'src/tool.py': UNUSED_IMPORT,
  'src/other.py': UNUSED_IMPORT,
  'src/near-secret.js': `const key = '${KEY}';\ndebugger;\nexport { key };\n`,
  'src/shell.js': [
    "const { execSync } = require('child_process');",
    "const app = require('express')();",
    "app.get('/', (request, response) => {",
    '  const name = request.query.name;',
    '  response.send(execSync(`ls ${name}`));',
    '});',
    '',
  ].join('\n'),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`many/file${index}.js`, `debugger;\nexport const a${index} = 1;\n`]),
  ),
  'node_modules/dependency/index.js': 'debugger;\n',
});
symlinkSync(tmpdir(), join(root, 'out'));

const { client, call, unreadable } = startMcpClient([root, '--allow-changes']);

const Row = z.object({
  fingerprint: z.string(),
  rule_id: z.string(),
  path: z.string(),
  line: z.int(),
  level: z.string(),
});
const Page = z.object({ matching: z.int(), findings: z.array(Row), next_cursor: z.string().optional() });
const Scan = z.object({
  summary: z.object({
    findings: z.int(),
    files: z.int(),
    changed_since: z.string().optional(),
    skipped: z.array(z.object({ reason: z.string(), count: z.int(), examples: z.array(z.string()) })),
  }),
});
const Explained = z.object({
  finding: z.object({ path: z.string(), rule_id: z.string() }),
  rule: z.object({ id: z.string(), is_on: z.boolean() }),
  code_flow: z.array(z.object({ path: z.string(), line: z.int() })).optional(),
  fix: z.object({ diff: z.string(), is_redacted: z.boolean() }).optional(),
});
const Fixes = z.object({
  findings: z.int(),
  files: z.array(z.object({ path: z.string(), diff: z.string().optional(), is_redacted: z.boolean().optional() })),
});

async function pageOf(name: string, args: Record<string, unknown> = {}): Promise<z.infer<typeof Page>> {
  return Page.parse((await call(name, args)).structuredContent);
}

it('offers tools with schemas and hints, which the documentation lists with their arguments', async () => {
  const { tools } = await client.listTools();

  const documented = tableRows(sectionOf(readPage('docs/mcp.md'), '## Tools')).map(([name = '', args = '']) => [
    name,
    args.split(', ').filter((argument) => argument !== ''),
  ]);
  expect(tools.map(({ name, inputSchema }) => [name, Object.keys(inputSchema.properties ?? {})])).toEqual(documented);
  const changing = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name);
  expect(changing).toEqual(['apply_fixes']);
  expect(tools.every(({ outputSchema, title, description }) => outputSchema && title && description)).toBe(true);
});

it('ends a scan that is cancelled, and goes on with the next call', async () => {
  const cancelling = new AbortController();
  const scan = client.callTool({ name: 'scan', arguments: {} }, undefined, {
    signal: cancelling.signal,
    onprogress: () => cancelling.abort('enough'),
  });
  await expect(scan).rejects.toThrow('enough');

  // Its turn comes when the scan has ended, which kept nothing.
  const preview = await call('preview_fixes', { path: 'src/tool.py' });
  const list = await call('list_findings');

  expect(textOf(preview)).toContain('-import os');
  expect(list).toMatchObject({ isError: true });
  expect(textOf(list)).toContain('call "scan" first');
});

it('scans, tells how far it is in numbers that grow, and answers the gravest findings first', async () => {
  const progress: number[] = [];
  const result = CallToolResultSchema.parse(
    await client.callTool({ name: 'scan', arguments: { limit: 2 } }, undefined, {
      onprogress: (one) => progress.push(one.progress),
    }),
  );

  expect(progress.length).toBeGreaterThan(0);
  expect(progress).toEqual([...new Set(progress)].toSorted((left, right) => left - right));
  expect(progress.at(-1)).toBe(34);
  const page = Page.parse(result.structuredContent);
  expect(page.findings.map(({ level }) => level)).toEqual(['error', 'error']);
  const { summary } = Scan.parse(result.structuredContent);
  expect(summary).toMatchObject({ findings: page.matching, files: 34 });
  expect(summary.skipped).toEqual([
    { reason: 'ignored', count: 1, examples: ['node_modules/'] },
    { reason: 'symlink', count: 1, examples: ['out'] },
  ]);
  expect(textOf(result)).toContain(`${page.findings[0]?.path}:${page.findings[0]?.line}`);
  expect(JSON.stringify(result)).not.toContain(KEY);
});

it('pages through all findings that match, each once', async () => {
  let page = await pageOf('scan', { rules: ['oxlint/*'], limit: 7 });
  const seen = page.findings.map(({ fingerprint }) => fingerprint);
  while (page.next_cursor !== undefined) {
    page = await pageOf('list_findings', { cursor: page.next_cursor });
    seen.push(...page.findings.map(({ fingerprint }) => fingerprint));
  }

  expect(page.findings.every(({ rule_id: ruleId }) => ruleId.startsWith('oxlint/'))).toBe(true);
  expect(seen.length).toBe(page.matching);
  expect(new Set(seen).size).toBe(page.matching);
  expect(page.matching).toBeGreaterThanOrEqual(31);
});

it.each([
  [{ path: 'src/**/*.py' }, ['src/other.py', 'src/tool.py']],
  [{ path: 'src/', min_level: 'error', kinds: ['security'] }, ['src/near-secret.js', 'src/shell.js']],
  [{ path: 'none/' }, []],
])('lists what matches %j', async (filter, paths) => {
  const { findings } = await pageOf('list_findings', filter);

  expect([...new Set(findings.map(({ path }) => path))].toSorted()).toEqual(paths);
});

it('refuses the cursor of an earlier scan', async () => {
  const { next_cursor: cursor } = await pageOf('scan', { limit: 1 });
  await pageOf('scan', { limit: 1 });

  expect(textOf(await call('list_findings', { cursor }))).toContain('earlier scan');
});

it('scans a part of the directory, with paths from the directory on', async () => {
  const result = await call('scan', { path: join(root, 'src') });

  expect(result.structuredContent).toMatchObject({ summary: { files: 4 } });
  const { findings } = Page.parse(result.structuredContent);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every(({ path }) => path.startsWith('src/'))).toBe(true);
});

it('says why there is nothing in a part that is left out', async () => {
  const result = await call('scan', { path: 'node_modules/dependency' });

  expect(textOf(result)).toContain('0 files');
  expect(textOf(result)).toContain('left out by an ignore rule: node_modules');
});

it.each([
  ['scan', { path: '../' }, 'outside of the directory'],
  ['scan', { path: '/etc/passwd' }, 'outside of the directory'],
  ['scan', { path: 'out' }, 'outside of the directory'],
  ['preview_fixes', { path: 'out/x' }, 'outside of the directory'],
  ['apply_fixes', { path: '..' }, 'outside of the directory'],
  ['scan', { path: 'none.ts' }, 'There is no none.ts'],
  ['scan', { paths: ['src'] }, 'There is no argument paths. The arguments are: path, '],
  ['scan', { kinds: ['bugs'] }, 'expected one of "syntax"'],
  ['scan', { disable_rules: ['oxlint/no-debuger'] }, 'Did you mean oxlint/no-debugger?'],
  ['scan', { changed: true }, 'no git history'],
  ['list_findings', { cursor: 'nonsense' }, 'begin again without it'],
  ['list_findings', { cursor: 'nonsense', path: 'src/' }, 'give it alone'],
  ['get_finding', { fingerprint: '12345678' }, 'There is no finding'],
  ['get_finding', { fingerprint: '1' }, 'at least 8 characters'],
  ['explain_rule', { id: 'no-debuger' }, 'There is no rule no-debuger'],
  ['list_rules', { rules: 'nope/*' }, 'There is no rule nope/*'],
  ['analyze_text', { file_name: '../a.js', text: '' }, 'may not lead above its root'],
  ['analyze_text', { file_name: '/etc/a.js', text: '' }, 'must be relative'],
  ['nothing', {}, 'nothing not found'],
])('answers %s %j with an error that says what to do', async (name, args, message) => {
  const result = await call(name, args);

  expect(result).toMatchObject({ isError: true });
  expect(textOf(result)).toContain(message);
});

it('explains a finding with the way of the data and the rule', async () => {
  await call('scan');
  const { findings } = await pageOf('list_findings', { path: 'src/shell.js', rules: ['dataflow/*'] });
  const result = await call('get_finding', { fingerprint: findings[0]?.fingerprint.slice(0, 10) });

  const explained = Explained.parse(result.structuredContent);
  expect(explained).toMatchObject({
    finding: { path: 'src/shell.js', rule_id: 'dataflow/command-injection' },
    rule: { id: 'dataflow/command-injection', is_on: true },
  });
  expect(explained.code_flow?.at(-1)).toEqual({ path: 'src/shell.js', line: 5 });
});

it('shows the fix of a finding without the secret that stands beside it', async () => {
  const { findings } = await pageOf('list_findings', { path: 'src/near-secret.js', rules: ['oxlint/no-debugger'] });
  const result = await call('get_finding', { fingerprint: findings[0]?.fingerprint });

  const { fix } = Explained.parse(result.structuredContent);
  expect(fix?.diff).toMatch(/\[redacted\][^]*\n-debugger;\n/);
  expect(fix?.is_redacted).toBe(true);
  expect(JSON.stringify(result)).not.toContain(KEY);
});

it('previews fixes as differences, and leaves the bytes on the disk as they are', async () => {
  const result = await call('preview_fixes', { path: 'src' });

  const { files } = Fixes.parse(result.structuredContent);
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['src/near-secret.js', 'src/tool.py']));
  expect(files.find(({ path }) => path === 'src/tool.py')?.diff).toContain('--- a/src/tool.py\n+++ b/src/tool.py\n');
  expect(JSON.stringify(result)).not.toContain(KEY);
  expect(readFileSync(join(root, 'src/tool.py'), 'utf8')).toBe(UNUSED_IMPORT);
});

it('applies the fix of the one finding that is named, and wants another scan afterwards', async () => {
  const { findings } = await pageOf('list_findings', { path: 'src/tool.py', rules: ['ruff/F401'] });
  const result = await call('apply_fixes', { fingerprints: [findings[0]?.fingerprint] });
  const list = await call('list_findings');

  expect(result.structuredContent).toEqual({
    findings: 1,
    files: [{ path: 'src/tool.py', mended: 1, state: 'changed' }],
    refused: [],
  });
  expect(readFileSync(join(root, 'src/tool.py'), 'utf8')).toBe('\nprint(1)\n');
  expect(readFileSync(join(root, 'src/other.py'), 'utf8')).toBe(UNUSED_IMPORT);
  expect(list).toMatchObject({ isError: true });
});

it('applies a fix beside a secret, which stays in the file', async () => {
  await call('apply_fixes', { path: 'src/near-secret.js' });

  expect(readFileSync(join(root, 'src/near-secret.js'), 'utf8')).toContain(`const key = '${KEY}';\n`);
  expect(readFileSync(join(root, 'src/near-secret.js'), 'utf8')).not.toContain('debugger');
});

it('does one scan after the other where two are asked for at once', async () => {
  writeFileSync(join(root, 'src/later.py'), UNUSED_IMPORT);
  const [all, part] = await Promise.all([pageOf('scan'), pageOf('scan', { path: 'src/later.py' })]);
  const held = await pageOf('list_findings');

  expect(all.matching).toBeGreaterThan(part.matching);
  expect(held.findings).toEqual(part.findings);
});

it('scans and mends by kinds, and tells what was compared with where only changes are meant', async () => {
  const git = (...args: string[]): void => void execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('add', 'src', 'many');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', 'commit', '-m', 'first');
  writeFileSync(join(root, 'src/changed.py'), UNUSED_IMPORT);

  const result = await call('scan', { changed: true, kinds: ['style', 'semantic'] });
  const mended = await call('preview_fixes', { path: 'src/changed.py', kinds: ['security'] });

  const { summary } = Scan.parse(result.structuredContent);
  expect(summary).toMatchObject({ files: 1, changed_since: 'main' });
  expect(Page.parse(result.structuredContent).findings.map(({ path }) => path)).toEqual(['src/changed.py']);
  expect(textOf(mended)).toContain('nothing that a deterministic fix can mend');
});

it('analyses a text that is in no file', async () => {
  const result = await call('analyze_text', { file_name: 'src/new.js', text: `debugger;\nconst key = '${KEY}';\n` });

  const { findings } = z.object({ findings: z.array(Row) }).parse(result.structuredContent);
  expect(findings.map(({ rule_id: ruleId, path, line }) => [ruleId, path, line])).toEqual(
    expect.arrayContaining([
      ['oxlint/no-debugger', 'src/new.js', 1],
      ['secret/github', 'src/new.js', 2],
    ]),
  );
  expect(JSON.stringify(result)).not.toContain(KEY);
});

it('lists and explains rules, as tools and as resources', async () => {
  const listed = await call('list_rules', { text: 'debugger', kinds: ['semantic', 'style', 'syntax'] });
  const explained = await call('explain_rule', { id: 'oxlint/no-debugger' });
  const { contents } = await client.readResource({ uri: 'aurelis://rules/oxlint/no-debugger' });

  expect(textOf(listed)).toContain('oxlint/no-debugger');
  expect(explained.structuredContent).toMatchObject({ rule: { id: 'oxlint/no-debugger' } });
  expect(contents).toEqual([
    { uri: 'aurelis://rules/oxlint/no-debugger', mimeType: 'text/markdown', text: textOf(explained) },
  ]);
  await expect(client.readResource({ uri: 'aurelis://rules/oxlint/none' })).rejects.toThrow('no such rule');
});

it('pages through the rules of a list', async () => {
  const Rules = z.object({ rules: z.array(z.object({ id: z.string() })), next_cursor: z.string().optional() });
  const first = Rules.parse((await call('list_rules', { rules: 'secret/*', limit: 2 })).structuredContent);
  const second = Rules.parse((await call('list_rules', { cursor: first.next_cursor })).structuredContent);

  const ids = [...first.rules, ...second.rules].map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
  expect(ids.every((id) => id.startsWith('secret/'))).toBe(true);
});

it('writes nothing but messages to standard output', () => {
  expect(unreadable).toEqual([]);
});
