import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { AnalysisEngine } from '../../../shared/analysis';
import { QUEUES } from '../../../shared/config';
import { analyzeBatch, finalizeRun, planRun } from '../../../shared/runs';
import { makeTree } from '../../clients/cli/support/make-tree';
import { runAurelis } from '../../clients/cli/support/run-aurelis';
import { testEngine } from '../../support/analysis-engine';
import { memoryServices } from '../../support/memory-services';
import { givenRun, refOf } from '../../support/memory/scenario';

const Report = z.object({
  findings: z.array(
    z.looseObject({
      ruleId: z.string(),
      path: z.string(),
      region: z.looseObject({ startLine: z.number() }),
      codeFlow: z.array(z.looseObject({ path: z.string() })).optional(),
    }),
  ),
});

/** From where data enters, by way of a file that hands it on, to where it must not get. */
const PROGRAMS: Readonly<Record<string, { tree: Readonly<Record<string, string>>; rule: string; path: string }>> = {
  JavaScript: {
    rule: 'dataflow/command-injection',
    path: 'c/run.js',
    tree: {
      'a/server.js':
        "const app = require('express')();\nconst { prepare } = require('../b/prepare');\napp.get('/', (request, response) => {\n  prepare(request.query.name);\n  response.end();\n});\n",
      'b/prepare.js': "const { run } = require('../c/run');\nexports.prepare = (name) => run('ls ' + name);\n",
      'c/run.js':
        "const { exec } = require('child_process');\nexports.run = (command) => exec(command, () => undefined);\n",
    },
  },
  Python: {
    rule: 'dataflow/command-injection',
    path: 'c/run.py',
    tree: {
      'a/server.py':
        "from flask import Flask, request\nfrom b.prepare import prepare\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef index():\n    prepare(request.args.get('name'))\n    return 'done'\n",
      'b/prepare.py': "from c.run import run\n\n\ndef prepare(name):\n    run('ls ' + name)\n",
      'c/run.py': 'import os\n\n\ndef run(command):\n    os.system(command)\n',
    },
  },
  Java: {
    rule: 'dataflow/command-injection',
    path: 'c/Run.java',
    tree: {
      'a/Server.java':
        'package a;\n\nimport b.Prepare;\nimport javax.servlet.http.HttpServlet;\nimport javax.servlet.http.HttpServletRequest;\nimport javax.servlet.http.HttpServletResponse;\n\npublic class Server extends HttpServlet {\n  @Override\n  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {\n    new Prepare().prepare(request.getParameter("name"));\n  }\n}\n',
      'b/Prepare.java':
        'package b;\n\nimport c.Run;\n\npublic class Prepare {\n  public void prepare(String name) throws java.io.IOException {\n    Run.run("ls " + name);\n  }\n}\n',
      'c/Run.java':
        'package c;\n\npublic class Run {\n  public static void run(String command) throws java.io.IOException {\n    Runtime.getRuntime().exec(command);\n  }\n}\n',
    },
  },
};

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

function flowsIn(json: string) {
  const { findings } = Report.parse(JSON.parse(json));
  return findings
    .filter(({ ruleId }) => ruleId.startsWith('dataflow/'))
    .map(({ ruleId, path, region, codeFlow = [] }) => ({
      ruleId,
      path,
      line: region.startLine,
      way: codeFlow.map((step) => step.path),
    }));
}

/** By the queue, every file in a batch of its own. */
async function byQueue(tree: Readonly<Record<string, string>>) {
  const services = { ...memoryServices({ engine, fileDeadlineMs: 60_000 }), batchLimits: { maxFiles: 1 } };
  const run = await givenRun(services, { ...tree });
  const message = { version: 1 as const, ...refOf(run) };
  await planRun(message, services);
  const batches = services.queue.take(QUEUES.batch);
  for (const { body } of batches) await analyzeBatch(body as never, services);
  await finalizeRun(message, services);
  const report = await services.artifacts.readReport(refOf(run), 'json');
  return { batches: batches.length, flows: flowsIn(await text(report!.content)) };
}

async function byCommandLine(tree: Readonly<Record<string, string>>) {
  const { stdout } = await runAurelis(['scan', makeTree({ ...tree }), '--format', 'json', '--kinds', 'security']);
  return flowsIn(stdout);
}

describe('a flow through three files of', () => {
  it.each(Object.entries(PROGRAMS))(
    '%s is found in three batches as in one scan',
    async (_name, { tree, rule, path }) => {
      const { batches, flows } = await byQueue(tree);

      expect(batches).toBe(3);
      expect(flows).toContainEqual(expect.objectContaining({ ruleId: rule, path }));
      expect(new Set(flows.find((flow) => flow.ruleId === rule)?.way)).toEqual(new Set(Object.keys(tree)));
      expect(flows).toEqual(await byCommandLine(tree));
    },
  );
});
