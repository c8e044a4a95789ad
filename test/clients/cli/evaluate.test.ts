import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startModels, type ModelsEmulator } from '../../../local/models';
import { makeTree } from './support/make-tree';
import { runAurelis, startAurelis } from './support/run-aurelis';

const PACK = `const express = require('express');
const { exec, execFile } = require('child_process');
const app = express();
app.get('/pack', (request, response) => {
  exec('gzip ' + request.query.name, () => response.end());
});
module.exports = { app, exec, execFile };
`;
const GOOD = {
  summary: 'Pass the name beside the command.',
  edits: [
    {
      path: 'src/pack.js',
      search: "exec('gzip ' + request.query.name, ()",
      replace: "execFile('gzip', ['--', request.query.name], ()",
    },
  ],
};
const LAZY = { summary: 'It is fine.', edits: [] };
const MODEL = {
  ...{ provider: 'custom', tasks: ['fix'], contextTokens: 32_768, maxOutputTokens: 8192, encoding: 'o200k_base' },
  price: { input: 1, output: 2 },
};

let models: ModelsEmulator;
let folder: string;
beforeAll(async () => {
  models = await startModels();
});
afterAll(() => models.close());
beforeEach(() => {
  models.reset();
  const routes = ['good', 'lazy'].map((name) => ({
    ...{ name, provider: 'custom', url: `${models.url}/v1`, model: `${name}-model` },
  }));
  const known = ['good-model', 'lazy-model'].map((name) => ({ ...MODEL, name, deployment: name }));
  folder = makeTree({
    'src/pack.js': PACK,
    'hidden/pack.js': PACK,
    '.aurelis.yaml': 'neverSend: ["hidden/**"]\n',
    'routes.json': JSON.stringify({ routes, models: known }),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const usage = { input: 1000, output: 100 };
function answer(deployment: string, value: unknown): void {
  models.script({ when: { deployment }, times: 'always', reply: { text: JSON.stringify(value), usage } });
}
const here = (...args: string[]) => runAurelis(['evaluate', ...args], { cwd: folder });
const OF_PACK = ['.', '--routes', 'routes.json', '--rules', 'dataflow/command-injection'];

it('shows which model fixes more, and what it costs', async () => {
  answer('good-model', GOOD);
  answer('lazy-model', LAZY);

  const { code, stdout, stderr } = await here(...OF_PACK);

  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stderr).toContain('1 of 1 findings that no rule mends, for 2 models.');
  expect(stdout).toMatch(/^good +1 +1 +100 % \(21 % to 100 %\) +1 +0\.0012 +0\.0012 +1100 /m);
  expect(stdout).toMatch(/^lazy +0 +1 +0 % \(0 % to 79 %\) +0 +0\.0012 +- +1100 /m);
  expect(stdout).toContain('good and lazy: 0 both, 1 only good, 0 only lazy, 0 neither: too close to tell them apart.');
  expect(stdout).toContain('lazy: 1 declined.');
  expect(JSON.stringify(models.received)).not.toContain('hidden/');
  expect(readFileSync(join(folder, 'src/pack.js'), 'utf8')).toBe(PACK);
});

it('tells what it would cost, and asks nobody', async () => {
  const { code, stdout, stderr } = await here(...OF_PACK, '--dry-run');
  const asJson = await here(...OF_PACK, '--dry-run', '--json', '--model', 'good');

  expect(code).toBe(0);
  expect(stdout).toMatch(/^good: 1 questions, \d{3,} tokens, at most 0\.0\d+ USD for first proposals, /);
  expect(stdout).toMatch(/\nlazy: 1 questions, /);
  expect(stderr).toContain('A dry run: nothing was sent.');
  // Its output is 4,000 tokens at most, of 2 USD a million.
  expect(JSON.parse(asJson.stdout)).toEqual([
    {
      ...{ model: 'good', questions: 1, unasked: 0 },
      input_tokens: expect.any(Number) as number,
      max_cost_usd: expect.closeTo(0.0088, 3) as number,
    },
  ]);
  expect(models.received).toEqual([]);
});

it('compares with an earlier result, and writes verified fixes as lines for fine-tuning', async () => {
  answer('good-model', LAZY);
  const before = await here(...OF_PACK, '--model', 'good-model', '--json');
  expect(before.code).toBe(0);
  writeFileSync(join(folder, 'before.json'), before.stdout);
  models.reset();
  answer('good-model', GOOD);

  const { code, stdout, stderr } = await here(
    ...[...OF_PACK, '--model', 'good-model', '--json', '--baseline', 'before.json', '--training-set', 'fixes.jsonl'],
  );

  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(JSON.parse(stdout)).toMatchObject({
    prompt: { name: 'fix' },
    models: [{ model: 'good-model', cases: 1, verified: 1, first_try: 1, cost_usd: 0.0012 }],
    comparisons: [{ left: 'good-model (baseline)', right: 'good-model', only_left: 0, only_right: 1, chance: 1 }],
    answers: [{ rule_id: 'dataflow/command-injection', path: 'src/pack.js', line: 5, outcome: 'verified' }],
  });
  expect(stderr).toContain('1 verified fix written to fixes.jsonl.');
  const { messages } = JSON.parse(readFileSync(join(folder, 'fixes.jsonl'), 'utf8')) as {
    messages: { role: string; content: string }[];
  };
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant']);
  expect(JSON.parse(messages[2]!.content)).toEqual(GOOD);
});

it('asks about the examples of rules where no directory is named, and ends with 1 below what is wanted', async () => {
  answer('lazy-model', LAZY);

  const { code, stdout, stderr } = await here(
    ...['--routes', 'routes.json', '--model', 'lazy', '--rules', 'java/*', '--limit', '3', '--min-verified', '50'],
  );

  expect(stderr).toMatch(/3 of \d+ findings that no rule mends, for 1 model\./);
  expect(stdout).toContain('lazy: 3 declined.');
  expect(stderr).toContain('lazy has less than 50 % verified.');
  expect(code).toBe(1);
  expect(models.received).toHaveLength(3);
});

it('ends with 70 where questions have no answer, and says why', async () => {
  models.script({ failure: { kind: 'unauthorized' }, times: 'always' });

  const { code, stdout, stderr } = await here(...OF_PACK, '--model', 'good');

  expect(code).toBe(70);
  expect(stdout).toContain('good: 1 without an answer.');
  expect(stderr).toContain('warning: good: No model could answer.');
  expect(stderr).toContain('1 of 1 questions have no answer');
});

it('asks no more than may be spent', async () => {
  answer('good-model', GOOD);

  const { code, stderr } = await here(...OF_PACK, '--model', 'good', '--max-cost', '0.0001');

  expect(code).toBe(70);
  expect(stderr).toContain('What this may cost is used up.');
  expect(models.received).toEqual([]);
});

it('ends at once when it is interrupted', async () => {
  models.script({ hold: true });
  const running = startAurelis(['evaluate', ...OF_PACK], { cwd: folder });
  await models.until((received) => received.length > 0);

  running.process.kill('SIGINT');

  expect((await running.ended).code).toBe(130);
});

it.each([
  [['.'], 'Name models with --routes'],
  [['.', '--routes', 'routes.json', '--model', 'other'], 'No route for "fix" is called other; known: good, good-model'],
  [['.', '--model-url', 'http://127.0.0.1:1/v1', '--model', 'a,b'], 'there is one model'],
  [['.', '--routes', 'routes.json', '--rules', 'no/such'], 'no/such'],
  [['.', '--routes', 'routes.json', '--rules', 'java/weak-hash'], 'There is nothing to ask'],
  [['.', '--routes', 'routes.json', '--limit', '0'], 'whole number from 1 to 1000'],
  [['.', '--routes', 'routes.json', '--max-cost', 'free'], 'an amount above 0'],
  [['.', '--routes', 'routes.json', '--min-verified', '120'], 'a number from 0 to 100'],
  [['.', '--routes', 'routes.json', '--baseline', 'nowhere.json'], 'no such file'],
  [['.', '--routes', 'routes.json', '--baseline', 'routes.json'], 'is not what "aurelis evaluate --json" prints'],
  [['.', '--routes', 'routes.json', '--training-set', 'no/such/folder'], 'cannot be written'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await here(...args);

  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(models.received).toEqual([]);
});
