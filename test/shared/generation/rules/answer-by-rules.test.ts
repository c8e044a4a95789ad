import type { SourceFile, TaskRequest } from '../../../../shared/generation';
import { SHOP_TS } from '../../../support/generation/shop-sources';
import { applied, tasksByRules } from '../../../support/generation/tasks-by-rules';

const { engine, perform } = tasksByRules();

it('says in every answer that it is by rules, and why', async () => {
  for (const task of ['explain', 'fix', 'document', 'test', 'refactor', 'review', 'complete'] as const) {
    const answer = await perform(task, [SHOP_TS]);
    expect(answer).toMatchObject({ task, provider: 'rules', cost: 0, egress: { sent: false, parts: [] } });
    expect(answer.notice).toContain(`No model is configured for ${task}`);
  }
});

it.each(['generate', 'complete'] as const)('does not pretend to %s', async (task) => {
  const answer = await perform(task, [SHOP_TS], { instruction: 'a cache' });

  expect(answer).toMatchObject({ text: '', edits: [] });
  expect(answer.notice).toContain(`Rules cannot ${task} code`);
});

const UNSAFE: SourceFile = {
  path: 'app.js',
  text: `const express = require('express');
const { exec } = require('child_process');
const app = express();
const token = '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';
app.get('/pack', (request, response) => {
  const name = request.query.name; exec('gzip ' + name + token);
  debugger;
  response.end();
});
`,
};

describe('explain, review and fix', () => {
  it('explains a finding by its rule and by the way of the data, without showing a secret', async () => {
    const { comments } = await perform('review', [UNSAFE]);
    const answer = await perform('explain', [UNSAFE]);

    expect(comments.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['dataflow/command-injection', 'oxlint/no-debugger']),
    );
    expect(answer.text).toContain('## dataflow/command-injection');
    expect(answer.text).toContain('How the data gets there');
    expect(answer.text).toContain("const name = request.query.name; exec('gzip ' + name + token);");
    expect(answer.text).not.toContain('ghp_');
  });

  it('fixes by the rewrite of the rule, with a receipt', async () => {
    const file = { path: 'a.py', text: 'import os\nimport sys\n\nprint(sys.argv)\n' };

    const answer = await perform('fix', [file]);

    expect(applied([file], answer)).toBe('import sys\n\nprint(sys.argv)\n');
    expect(answer.receipts).toMatchObject([
      {
        status: 'verified',
        ruleId: 'ruff/F401',
        provider: 'rules',
        findingsBefore: 1,
        findingsAfter: 0,
        cost: 0,
        changedLines: 1,
      },
    ]);
    expect(answer.receipts[0]!.files[0]!.sha256Before).not.toBe(answer.receipts[0]!.files[0]!.sha256After);
  });

  it('fixes a finding of a rule that the run had on, and that is off unless asked for', async () => {
    const file = { path: 'ATest.java', text: 'class ATest { @Test void a() { assertEquals(a.b(), 3); } }\n' };
    const { findings } = await engine().analyzeFiles([{ path: file.path, bytes: Buffer.from(file.text) }], {
      enabledRules: ['java/swapped-assert-arguments'],
    });

    const answer = await perform('fix', [file], {
      finding: findings.find(({ ruleId }) => ruleId === 'java/swapped-assert-arguments'),
    });

    expect(applied([file], answer)).toBe('class ATest { @Test void a() { assertEquals(3, a.b()); } }\n');
  });

  it('says that it cannot where the rule has no rewrite', async () => {
    const { comments } = await perform('review', [UNSAFE]);
    const line = comments.find(({ ruleId }) => ruleId === 'dataflow/command-injection')!.startLine;

    const answer = await perform('fix', [UNSAFE], { selection: { path: 'app.js', startLine: line, endLine: line } });

    expect(answer.edits).toEqual([]);
    expect(answer.text).toContain('has no rewrite of its own');
  });
});

it.each<[string, readonly SourceFile[], Partial<TaskRequest>]>([
  ['files twice', [SHOP_TS, SHOP_TS], {}],
  ['a path outside of the repository', [{ path: '../a.ts', text: '' }], {}],
  ['no files', [], {}],
  ['a selection elsewhere', [SHOP_TS], { selection: { path: 'b.ts', startLine: 1, endLine: 1 } }],
  [
    'a selection that ends before it starts',
    [SHOP_TS],
    { selection: { path: SHOP_TS.path, startLine: 2, endLine: 1 } },
  ],
  ['too much', [{ path: 'a.txt', text: 'x'.repeat(9 * 1024 * 1024) }], {}],
])('refuses %s', async (_, files, more) => {
  await expect(perform('explain', files, more)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
});
