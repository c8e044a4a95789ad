import { setImmediate } from 'node:timers/promises';
import type { AnalysisEngine } from '../../../shared/analysis';
import {
  compareSolved,
  estimateEvaluation,
  evaluateModels,
  evaluationCase,
  solvedBy,
  summarizeModel,
  trainingLines,
  type EvaluationCase,
  type EvaluationRequest,
} from '../../../shared/evaluation';
import { analyzeFilesTogether } from '../../../shared/generation';
import { AurelisError, systemClock } from '../../../shared/kernel';
import { testEngine } from '../../support/analysis-engine';
import { fakeGateway, type Script } from '../../support/generation/fake-gateway';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const SECRET = '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';

/** A handler whose command line is built of the request; each number is another case. */
function textOf(number: number): string {
  return `const express = require('express');
const { exec, execFile } = require('child_process');
const app = express();
const token = '${SECRET}';
app.get('/pack-${number}', (request, response) => {
  const name = request.query.name;
  exec('gzip ' + name, () => response.end(token));
});
module.exports = { app, exec, execFile };
`;
}

async function caseNumber(number: number): Promise<EvaluationCase> {
  const file = { path: 'pack.js', text: textOf(number) };
  const { findings } = await analyzeFilesTogether([file], engine);
  return evaluationCase(
    findings.find(({ ruleId }) => ruleId === 'dataflow/command-injection')!,
    file,
  );
}

const GOOD = {
  summary: 'Pass the name beside the command.',
  edits: [{ path: 'pack.js', search: "exec('gzip ' + name, ()", replace: "execFile('gzip', ['--', name], ()" }],
};
const EMPTY = { summary: 'It is fine as it is.', edits: [] };
const DELETING = {
  summary: 'Gone.',
  edits: [{ path: 'pack.js', search: "  exec('gzip ' + name, () => response.end(token));", replace: '' }],
};

async function evaluated(script: Script, given: Partial<EvaluationRequest> & { cases: readonly EvaluationCase[] }) {
  const gateway = fakeGateway(script);
  const request = { models: ['good'], neverSend: [], deadlineMs: 30_000, ...given };
  return { answers: await evaluateModels(request, { gateway, engine, clock: systemClock }), gateway };
}

it('asks each model about each case, verifies what it says, and tells them apart', async () => {
  const cases = [await caseNumber(1), await caseNumber(2)];

  const { answers, gateway } = await evaluated(
    ({ model }) => (model === 'good' ? GOOD : model === 'lazy' ? EMPTY : DELETING),
    { cases, models: ['good', 'lazy', 'eager'] },
  );

  expect(answers.map(({ model, outcome, attempts, failed }) => ({ model, outcome, attempts, failed }))).toEqual([
    ...[1, 2].map(() => ({ model: 'good', outcome: 'verified', attempts: 1, failed: undefined })),
    ...[1, 2].map(() => ({ model: 'lazy', outcome: 'declined', attempts: 0, failed: undefined })),
    ...[1, 2].map(() => ({ model: 'eager', outcome: 'refused', attempts: 3, failed: 'behaviour' })),
  ]);
  expect(gateway.sent.every(({ noCache }) => noCache === true)).toBe(true);
  expect(summarizeModel('good', answers)).toMatchObject({
    ...{ cases: 2, verified: 2, firstTry: 2, share: { share: 1 }, failedChecks: [] },
    ...{ inputTokens: 200, outputTokens: 20, cost: 0.002, costOfVerified: 0.001, medianLatencyMs: 5 },
  });
  expect(summarizeModel('eager', answers)).toMatchObject({
    ...{ verified: 0, refused: 2, failedChecks: [{ check: 'behaviour', count: 2 }], costOfVerified: undefined },
    // Three tries a case, 5 ms each.
    ...{ medianLatencyMs: 15 },
  });
  expect(compareSolved(solvedBy('good', answers), solvedBy('lazy', answers))).toEqual({
    ...{ both: 0, onlyLeft: 2, onlyRight: 0, neither: 0, chance: 0.5 },
  });
});

it('counts an answer without form against the model, and no answer against nobody', async () => {
  const cases = [await caseNumber(1), await caseNumber(2), await caseNumber(3)];
  const failures = [
    new AurelisError('UPSTREAM_UNAVAILABLE', 'No form.', { details: [{ field: 'edits', issue: 'is missing' }] }),
    new AurelisError('UPSTREAM_UNAVAILABLE', 'No model could answer.'),
  ];

  const { answers } = await evaluated(
    (_, call) => {
      const failure = failures[call - 1];
      if (failure !== undefined) throw failure;
      return GOOD;
    },
    { cases },
  );

  expect(answers.map(({ outcome }) => outcome)).toEqual(['malformed', 'unanswered', 'verified']);
  expect(summarizeModel('good', answers)).toMatchObject({ malformed: 1, unanswered: 1, share: { share: 0.5 } });
  expect([...solvedBy('good', answers).values()]).toEqual([false, true]);
});

it('stops asking a model that is out of reach, and goes on with the others', async () => {
  const cases = await Promise.all([1, 2, 3, 4, 5].map(caseNumber));

  const { answers, gateway } = await evaluated(
    ({ model }) => {
      if (model === 'gone') throw new AurelisError('UPSTREAM_UNAVAILABLE', 'No model could answer.');
      return GOOD;
    },
    { cases, models: ['gone', 'good'] },
  );

  expect(gateway.sent.filter(({ model }) => model === 'gone')).toHaveLength(3);
  expect(summarizeModel('gone', answers)).toMatchObject({ cases: 5, unanswered: 5, share: undefined });
  expect(summarizeModel('good', answers)).toMatchObject({ cases: 5, verified: 5 });
});

it('lets all questions together cost so much and no more', async () => {
  const { gateway } = await evaluated(() => GOOD, { cases: [await caseNumber(1)], maxCost: 0.5 });
  const purse = gateway.sent[0]!.purse!;

  // It is settled by whoever spends: the gateway, which is scripted here.
  expect(await purse.take(400_000_000)).toBe(true);
  expect(await purse.take(200_000_000)).toBe(false);
  await purse.settle(400_000_000, 100_000_000);
  expect(await purse.take(400_000_000)).toBe(true);
  expect(await purse.take(1)).toBe(false);
});

it('estimates what can be asked, and counts what cannot', async () => {
  const cases = [await caseNumber(1), await caseNumber(2)];
  const gateway = fakeGateway(() => GOOD);
  const services = { gateway, engine, clock: systemClock };
  const request = { models: ['good'], cases, neverSend: [], deadlineMs: 30_000 };

  expect(await estimateEvaluation(request, services)).toMatchObject([
    { model: 'good', questions: 2, unasked: 0, maxCost: 0.02 },
  ]);
  expect(await estimateEvaluation({ ...request, neverSend: ['*.js'] }, services)).toEqual([
    { model: 'good', questions: 0, unasked: 2, inputTokens: 0, maxCost: 0 },
  ]);
  expect(gateway.sent).toEqual([]);
});

it('ends when it is interrupted', async () => {
  const controller = new AbortController();
  const cases = [await caseNumber(1), await caseNumber(2)];

  const evaluation = evaluated(() => GOOD, {
    ...{ cases, signal: controller.signal },
    onAnswer: () => controller.abort(new Error('enough')),
  });

  await expect(evaluation).rejects.toThrow('enough');
});

it('fails only when every model has ended, so that nobody closes what one still uses', async () => {
  const gateway = fakeGateway(() => GOOD);
  let hasEnded = false;
  const completeStructured: typeof gateway.completeStructured = async (request, output) => {
    if (request.model === 'broken') throw new Error('broken');
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    hasEnded = true;
    return gateway.completeStructured(request, output);
  };
  const request = { models: ['broken', 'slow'], cases: [await caseNumber(1)], neverSend: [], deadlineMs: 30_000 };

  const evaluation = evaluateModels(request, {
    gateway: { ...gateway, completeStructured },
    ...{ engine, clock: systemClock },
  });

  await expect(evaluation).rejects.toThrow('broken');
  expect(hasEnded).toBe(true);
});

it('makes lines for fine-tuning of what was verified alone, each case once and without secrets', async () => {
  const cases = [await caseNumber(1), await caseNumber(2)];
  const { answers } = await evaluated(
    ({ model, messages }, call) => {
      const isFirst = messages.at(-1)!.content.includes('pack-1');
      if (model === 'second') return GOOD;
      return isFirst ? GOOD : call % 2 === 0 ? EMPTY : DELETING;
    },
    { cases, models: ['first', 'second'] },
  );

  const lines = trainingLines(answers);

  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const { messages } = JSON.parse(line) as { messages: { role: string; content: string }[] };
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant']);
    expect(messages[1]!.content).toContain('REDACTED_SECRET_');
    expect(JSON.parse(messages[2]!.content)).toEqual(GOOD);
    expect(line).not.toContain(SECRET);
    expect(line.endsWith('\n')).toBe(true);
  }
});
