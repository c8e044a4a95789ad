import type { AnalysisEngine } from '../../../shared/analysis';
import { fixAll, performTask, type SourceFile } from '../../../shared/generation';
import { AurelisError, systemClock } from '../../../shared/kernel';
import { FailedCall } from '../../../shared/models';
import { testEngine } from '../../support/analysis-engine';
import { fakeGateway, type Script } from '../../support/generation/fake-gateway';
import { taskRequest } from '../../support/generation/task-request';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const SHOP: SourceFile = {
  path: 'src/shop.js',
  text: `const express = require('express');
const { exec, execFile } = require('child_process');
const app = express();
app.get('/pack', (request, response) => {
  const name = request.query.name;
  exec('gzip ' + name, () => response.end('done'));
});
module.exports = { app, exec, execFile };
`,
};
const GOOD_EDIT = {
  path: SHOP.path,
  search: "exec('gzip ' + name, ()",
  replace: "execFile('gzip', ['--', name], ()",
};

const services = (script: Script) => ({ gateway: fakeGateway(script), engine, clock: systemClock });

describe('all findings of a run', () => {
  const PYTHON: SourceFile = {
    path: 'a.py',
    text: 'import os\nimport sys\n\n\ndef f(x):\n    return x == None\n\n\nprint(sys.argv)\n',
  };

  /** As a run finds them, with the flow that only its end sees. */
  async function givenFindings() {
    const files = [PYTHON, SHOP];
    const { findings } = await engine.analyzeFiles(files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) })));
    const { comments } = await performTask(taskRequest('review', files), {
      gateway: undefined,
      engine,
      clock: systemClock,
    });
    const flow = comments.find(({ ruleId }) => ruleId === 'dataflow/command-injection')!;
    const region = { startLine: flow.startLine, startColumn: 3, endLine: flow.endLine, endColumn: 50 };
    const joined = {
      ruleId: flow.ruleId!,
      path: SHOP.path,
      region,
      message: flow.message,
      snippet: SHOP.text.split('\n')[flow.startLine - 1]!,
    };
    const { task: _, ...rest } = taskRequest('fix', files);
    return { findings: [...findings, joined], rest };
  }

  it('are fixed by rules first and by a model within the budget, as one patch with a report', async () => {
    const { findings, rest } = await givenFindings();
    const asked = services(() => ({ summary: 'Mended.', edits: [GOOD_EDIT] }));

    const answer = await fixAll({ ...rest, findings }, asked);

    expect(answer.patch).toContain('-import os');
    expect(answer.patch).toContain("+  execFile('gzip', ['--', name], () => response.end('done'));");
    expect(answer.files.map(({ path }) => path).sort()).toEqual(['a.py', 'src/shop.js']);
    expect(answer.receipts.filter(({ status }) => status === 'verified').map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['ruff/F401', 'dataflow/command-injection']),
    );
    expect(answer.report).toContain('| dataflow/command-injection | src/shop.js:6 | fake-1 | 1 |');
    expect(answer.cost).toBeGreaterThan(0);
  });

  it('mend what a rule found that the run had on, and that is off unless asked for', async () => {
    const file = { path: 'ATest.java', text: 'class ATest { @Test void a() { assertEquals(a.b(), 3); } }\n' };
    const enabledRules = ['java/swapped-assert-arguments'];
    const { findings } = await engine.analyzeFiles([{ path: file.path, bytes: Buffer.from(file.text) }], {
      enabledRules,
    });
    const { task: _, ...rest } = taskRequest('fix', [file]);

    const { files, receipts } = await fixAll({ ...rest, findings }, { gateway: undefined, engine, clock: systemClock });

    expect(files.map(({ after }) => after).join()).toContain('assertEquals(3, a.b())');
    expect(receipts).toMatchObject([{ status: 'verified', ruleId: enabledRules[0] }]);
  });

  it('cost nothing and say so without a model, and stop at the budget with one', async () => {
    const { findings } = await engine.analyzeFiles([
      { path: PYTHON.path, bytes: Buffer.from(PYTHON.text) },
      { path: SHOP.path, bytes: Buffer.from(SHOP.text) },
    ]);
    const { task: _, ...rest } = taskRequest('fix', [PYTHON, SHOP]);
    const asked = services(() => ({ summary: 'No.', edits: [] }));

    const free = await fixAll({ ...rest, findings }, { gateway: undefined, engine, clock: systemClock });
    const bound = await fixAll({ ...rest, findings, budget: 0 }, asked);

    expect(free).toMatchObject({ cost: 0, notice: expect.stringContaining('No model is configured') as string });
    expect(asked.gateway.sent).toEqual([]);
    expect(bound.unfixed.map(({ reason }) => reason)).toContain('the budget is spent');
  });

  it.each([
    [
      'an answer of no use',
      new AurelisError('UPSTREAM_UNAVAILABLE', 'The model did not answer in the form that was asked for.', {
        details: [{ field: 'edits', issue: 'is missing' }],
      }),
    ],
    ['a content filter', new AurelisError('VALIDATION_ERROR', 'The content filter refused the request.')],
  ])('keep what rules mended when a model gives %s for one of them', async (_what, failure) => {
    const { findings, rest } = await givenFindings();
    const asked = services(() => {
      throw failure;
    });

    const answer = await fixAll({ ...rest, findings }, asked);

    expect(answer.patch).toContain('-import os');
    expect(answer.unfixed).toContainEqual(
      expect.objectContaining({ ruleId: 'dataflow/command-injection', reason: failure.message }),
    );
  });

  it('count what was charged for an answer of no use, and tell what left for it', async () => {
    const { findings, rest } = await givenFindings();
    const refused = { summary: 'No.', edits: [{ path: SHOP.path, search: 'nowhere', replace: 'x' }] };
    const useless = new AurelisError('UPSTREAM_UNAVAILABLE', 'The model did not answer in the form.', {
      details: [{ field: 'edits', issue: 'is missing' }],
    });
    const asked = services((_request, call) => {
      if (call % 2 === 1) return refused;
      throw new FailedCall(useless, { usage: { inputTokens: 40, outputTokens: 4 }, cost: 0.5 });
    });

    const answer = await fixAll({ ...rest, findings }, asked);

    const questions = asked.gateway.sent.length / 2;
    expect(answer.usage).toEqual({ inputTokens: 140 * questions, outputTokens: 14 * questions });
    expect(answer.cost).toBeCloseTo(0.501 * questions, 9);
    expect(answer.egress).toHaveLength(questions);
    expect(answer.egress[0]).toMatchObject({ sent: true });
    expect(answer.egress[0]?.parts.map(({ path }) => path)).toContain(SHOP.path);
  });

  it('keep what is fixed when the model goes away in the middle, where somebody wants to be told', async () => {
    const { findings, rest } = await givenFindings();
    const failures: string[] = [];
    const onModelFailure = ({ message }: AurelisError) => void failures.push(message);
    const asked = services((_request, call) => {
      if (call === 1) return { summary: 'Mended.', edits: [GOOD_EDIT] };
      throw new AurelisError('UPSTREAM_UNAVAILABLE', 'No model could answer. Try again later.');
    });

    const answer = await fixAll({ ...rest, findings, onModelFailure }, asked);

    expect(failures).toEqual(['No model could answer. Try again later.']);
    expect(asked.gateway.sent).toHaveLength(2);
    expect(answer.patch).toContain("+  execFile('gzip', ['--', name], () => response.end('done'));");
    expect(answer.unfixed.map(({ reason }) => reason)).toContain(failures[0]);
  });

  it('end with the error when no model can be reached, so that whoever asked asks again', async () => {
    const { findings, rest } = await givenFindings();
    const asked = services(() => {
      throw new AurelisError('UPSTREAM_UNAVAILABLE', 'No model could answer. Try again later.');
    });

    await expect(fixAll({ ...rest, findings }, asked)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});
