import type { AnalysisEngine } from '../../../../shared/analysis';
import { performTask, type SourceFile } from '../../../../shared/generation';
import { systemClock } from '../../../../shared/kernel';
import { testEngine } from '../../../support/analysis-engine';
import { fakeGateway, type Script } from '../../../support/generation/fake-gateway';
import { taskRequest } from '../../../support/generation/task-request';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const SECRET = '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';
const SHOP: SourceFile = {
  path: 'src/shop.js',
  text: `const express = require('express');
const { exec, execFile } = require('child_process');
const app = express();
const token = '${SECRET}'; // ask ada@lovelace.org, +44 20 7946 0958
app.get('/pack', (request, response) => {
  const name = request.query.name;
  exec('gzip ' + name, () => response.end(token));
});
module.exports = { app, exec, execFile };
`,
};
const ENV: SourceFile = { path: '.env', text: `TOKEN=${SECRET}\n` };
const KEPT: SourceFile = { path: 'private/plan.md', text: 'the hidden plan\n' };

const BAD_EDIT = { path: SHOP.path, search: "  exec('gzip ' + name, () => response.end(token));", replace: '' };
const GOOD_EDIT = {
  path: SHOP.path,
  search: "exec('gzip ' + name, ()",
  replace: "execFile('gzip', ['--', name], ()",
};

const services = (script: Script) => {
  const gateway = fakeGateway(script);
  return { gateway, engine, clock: systemClock };
};

async function commandInjection(files: readonly SourceFile[]) {
  const { comments } = await performTask(taskRequest('review', files), {
    gateway: undefined,
    engine,
    clock: systemClock,
  });
  const found = comments.find(({ ruleId }) => ruleId === 'dataflow/command-injection')!;
  return { path: found.path, startLine: found.startLine, endLine: found.endLine };
}

it('asks for another fix with the reason, at most twice, and gives a receipt for what passes', async () => {
  const files = [SHOP];
  const selection = await commandInjection(files);
  const asked = services((_, call) => ({
    summary: 'Pass the name beside the command.',
    edits: [call === 1 ? BAD_EDIT : GOOD_EDIT],
  }));

  const answer = await performTask(taskRequest('fix', files, { selection }), asked);

  expect(answer.edits).toEqual([GOOD_EDIT]);
  expect(answer).toMatchObject({
    provider: 'custom',
    model: 'fake-1',
    cost: 0.002,
    usage: { inputTokens: 200, outputTokens: 20 },
  });
  expect(answer.receipts).toMatchObject([
    {
      status: 'verified',
      ruleId: 'dataflow/command-injection',
      attempts: 2,
      provider: 'custom',
      model: 'fake-1',
      prompt: { name: 'fix', version: 1 },
    },
  ]);
  expect(answer.receipts[0]!.findingsAfter).toBeLessThan(answer.receipts[0]!.findingsBefore);
  const [, second] = asked.gateway.sent;
  expect(second!.messages.at(-1)!.content).toContain('These edits were refused');
});

it('offers nothing when no proposal passes, and says why', async () => {
  const files = [SHOP];
  const asked = services(() => ({ summary: 'Gone.', edits: [BAD_EDIT] }));

  const answer = await performTask(taskRequest('fix', files, { selection: await commandInjection(files) }), asked);

  expect(asked.gateway.sent).toHaveLength(3);
  expect(answer.edits).toEqual([]);
  expect(answer.text).toMatch(/^Nothing was changed: /);
  expect(answer.receipts).toMatchObject([{ status: 'refused' }]);
});

it('sends no secret, no personal data and no file that must stay, and keeps account of what it sent', async () => {
  const files = [SHOP, ENV, KEPT];
  const asked = services(() => 'It runs a command.\n');

  const answer = await performTask(
    taskRequest('explain', files, {
      instruction: `why? mail me at bob@example.com, ${SECRET}`,
      neverSend: ['private/**'],
    }),
    asked,
  );

  const sent = JSON.stringify(asked.gateway.sent);
  for (const hidden of [SECRET, 'ada@lovelace.org', '7946', 'bob@example.com', 'hidden plan', 'TOKEN=']) {
    expect(sent).not.toContain(hidden);
  }
  expect(answer.egress).toMatchObject({
    sent: true,
    parts: [{ path: SHOP.path, startLine: 1, endLine: 9, redactions: 3 }],
    redactions: { secret: 2, email: 2, phone: 1 },
    withheld: [
      { path: '.env', reason: 'never-send' },
      { path: 'private/plan.md', reason: 'never-send' },
    ],
  });
  const bytes = asked.gateway.sent[0]!.messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  expect(answer.egress.totalBytes).toBe(bytes);
});

it('puts real values back where an edit moves code with a secret in it, and nowhere else', async () => {
  const file = {
    path: 'a.js',
    text: `function f() {\n  let key = '${SECRET}';\n  return g(key);\n}\nmodule.exports = { f };\n`,
  };
  const asked = services(({ messages }) => {
    const word = /REDACTED_SECRET_\w+/.exec(messages.at(-1)!.content)![0];
    return {
      summary: `Moved ${word}.`,
      edits: [{ path: 'a.js', search: `let key = '${word}';`, replace: `const key = '${word}';` }],
    };
  });

  const answer = await performTask(taskRequest('refactor', [file]), asked);

  expect(answer.edits).toEqual([
    { path: 'a.js', search: `let key = '${SECRET}';`, replace: `const key = '${SECRET}';` },
  ]);
  expect(answer.text).toContain('REDACTED_SECRET_');
});

it('asks nobody in a dry run, and tells what would be sent and what it would cost', async () => {
  const asked = services(() => 'never');

  const answer = await performTask(taskRequest('explain', [SHOP], { dryRun: true }), asked);

  expect(asked.gateway.sent).toEqual([]);
  expect(answer).toMatchObject({
    estimate: { route: 'fake', maxCost: 0.01 },
    egress: { sent: false, parts: [{ path: SHOP.path }] },
  });
});

it('asks nobody offline', async () => {
  const asked = services(() => 'never');

  const answer = await performTask(taskRequest('explain', [SHOP], { offline: true }), asked);

  expect(asked.gateway.sent).toEqual([]);
  expect(answer).toMatchObject({ provider: 'rules', notice: expect.stringContaining('nothing was sent') as string });
});

it('does not ask when a guard sees an attack in all there is, nor when the caller attacks', async () => {
  const asked = services(() => 'never');
  const shield = { inspect: async () => ({ isInstructionAttack: false, attackingDocuments: [0] }) };
  const attack = { inspect: async () => ({ isInstructionAttack: true, attackingDocuments: [] }) };

  await expect(performTask(taskRequest('explain', [SHOP]), { ...asked, shield })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
    details: [{ field: SHOP.path, issue: 'prompt-attack' }],
  });
  await expect(performTask(taskRequest('explain', [SHOP]), { ...asked, shield: attack })).rejects.toMatchObject({
    code: 'VALIDATION_ERROR',
  });
  expect(asked.gateway.sent).toEqual([]);
});

it('shows no secret to who looks for personal data, and takes out what that finds', async () => {
  const shown: string[] = [];
  const personalData = {
    find: async (texts: readonly string[]) => {
      shown.push(...texts);
      return texts.map((text) => [{ start: text.indexOf('gzip'), end: text.indexOf('gzip') + 4 }]);
    },
  };
  const asked = services(() => 'Fine.\n');

  const { egress } = await performTask(taskRequest('explain', [SHOP]), { ...asked, personalData });

  expect(shown.join('')).not.toContain(SECRET);
  expect(JSON.stringify(asked.gateway.sent)).not.toContain('gzip');
  expect(egress.redactions.personal).toBe(1);
});

describe('what is not about a finding', () => {
  const CODE: SourceFile = {
    path: 'a.js',
    text: 'function add(a, b) {\n  return a + b;\n}\nmodule.exports = { add };\n',
  };

  it.each([
    ['document', 'more than comments', { path: 'a.js', search: 'a + b', replace: 'a - b' }],
    [
      'refactor',
      'not declared any more',
      {
        path: 'a.js',
        search: CODE.text,
        replace: 'function plus(a, b) {\n  return a + b;\n}\nmodule.exports = { plus };\n',
      },
    ],
    ['test', 'no test file', { path: 'a.js', search: 'a + b', replace: 'b + a' }],
    ['test', 'expects nothing', { path: 'a.test.js', search: '', replace: "test('adds', () => {});\n" }],
    ['refactor', 'does not parse', { path: 'a.js', search: 'a + b;', replace: '(a + b;' }],
  ] as const)('refuses a %s that is wrong: %s', async (task, problem, edit) => {
    const asked = services(() => ({ summary: 'Done.', edits: [edit] }));

    const answer = await performTask(taskRequest(task, [CODE]), asked);

    expect(answer.edits).toEqual([]);
    expect(answer.text).toContain(problem);
  });

  it('takes a documentation that changes comments alone', async () => {
    const edit = { path: 'a.js', search: 'function add(', replace: '/** Adds. */\nfunction add(' };

    const answer = await performTask(
      taskRequest('document', [CODE]),
      services(() => ({ summary: 'Documented.', edits: [edit] })),
    );

    expect(answer).toMatchObject({ edits: [edit], text: 'Documented.' });
  });

  it('keeps comments of a review that quote a line, beside the findings of the engine', async () => {
    const file = { path: 'b.js', text: `debugger;\n${CODE.text}` };
    const comments = [
      { path: 'b.js', quote: '  return a + b;', level: 'note', message: 'Texts are joined.' },
      { path: 'b.js', quote: 'return a * b;', level: 'error', message: 'Made up.' },
    ];

    const answer = await performTask(
      taskRequest('review', [file]),
      services(() => ({ summary: 'Fine.', comments })),
    );

    expect(answer.comments.map(({ ruleId, startLine }) => [ruleId, startLine])).toEqual([
      ['oxlint/no-debugger', 1],
      [undefined, 3],
    ]);
  });

  it('sends a long file in pieces that begin where its syntax begins', async () => {
    const body = 'x();\n  '.repeat(900);
    const text = Array.from(
      { length: 12 },
      (_, index) => `function f${index}() {\n  ${body}return ${index};\n}\n`,
    ).join('\n');
    const asked = services(() => ({ summary: '', comments: [] }));

    await performTask(taskRequest('review', [{ path: 'long.js', text }]), asked);

    expect(asked.gateway.sent.length).toBeGreaterThan(1);
    const starts = asked.gateway.sent.map(({ messages }) => />\n(.*)/.exec(messages[1]!.content)![1]);
    for (const start of starts) expect(start).toMatch(/^function f\d+\(\) \{$/);
    const shown = asked.gateway.sent.map(({ messages }) => messages[1]!.content).join('\n');
    for (let index = 0; index < 12; index++) expect(shown).toContain(`return ${index};`);
  });
});
