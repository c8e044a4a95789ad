import { createDataflowAnalyzer } from '../../../../shared/analysis/analyzers/dataflow/dataflow-analyzer';
import { joinDataflow } from '../../../../shared/analysis/analyzers/dataflow/dataflow-join';
import type { JoinContext } from '../../../../shared/analysis/conclude/join';
import { joinDataflowOnce } from '../../../../shared/analysis/conclude/join-dataflow-once';
import type { FileFacts } from '../../../../shared/findings';
import { fileToAnalyze } from '../../../support/file-to-analyze';
import { memoryConclusions } from '../../../support/memory/memory-conclusions';

const RUN = "const { exec } = require('child_process');\nexports.run = (command) => exec(command);\n";
const APP =
  "const express = require('express');\nconst { run } = require('./run');\nconst app = express();\napp.get('/', (request) => run(request.query.command));\n";

async function factsOf(files: Readonly<Record<string, string>>): Promise<FileFacts[]> {
  const analyzer = createDataflowAnalyzer();
  return Promise.all(
    Object.entries(files).map(async ([path, text]) => ({
      path,
      ...(await analyzer.analyze(fileToAnalyze(path, text), () => false)).facts,
    })),
  );
}

function contextOf(more: Partial<JoinContext>): JoinContext {
  return { files: [], skipped: [], kinds: undefined, isWanted: () => true, ...more };
}

it('answers what following the data answers, the first time and from memory', async () => {
  const facts = await factsOf({ 'app.js': APP, 'run.js': RUN });
  const expected = joinDataflow(facts, contextOf({}));
  const memory = memoryConclusions();

  const first = joinDataflowOnce(facts, contextOf({ memory }));
  const second = joinDataflowOnce(facts, contextOf({ memory }));

  expect(first).toEqual(expected);
  expect(second).toEqual(expected);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(first.findings).toHaveLength(1);
  expect(memory.writes).toEqual(['dataflow']);
});

it.each<[string, Readonly<Record<string, string>>, Partial<JoinContext>]>([
  ['a file has changed', { 'app.js': APP, 'run.js': RUN.replace('exec(command)', "exec('ls')") }, {}],
  ['a file is gone', { 'app.js': APP }, {}],
  ['a file has moved', { 'app.js': APP, 'other.js': RUN }, {}],
  [
    'another rule is asked for',
    { 'app.js': APP, 'run.js': RUN },
    { isWanted: (id) => id === 'dataflow/sql-injection' },
  ],
  [
    'the settings say something else',
    { 'app.js': APP, 'run.js': RUN },
    { dataflow: { sanitizers: [{ call: 'run', weaknesses: ['command-injection'] }] } },
  ],
])('follows the data again when %s', async (_what, files, more) => {
  const memory = memoryConclusions();
  joinDataflowOnce(await factsOf({ 'app.js': APP, 'run.js': RUN }), contextOf({ memory }));
  const facts = await factsOf(files);

  const joined = joinDataflowOnce(facts, contextOf({ memory, ...more }));

  expect(joined.findings).toEqual(joinDataflow(facts, contextOf(more)).findings);
  expect(memory.writes).toEqual(['dataflow', 'dataflow']);
});

it('follows the data where what was kept cannot be read', async () => {
  const facts = await factsOf({ 'app.js': APP, 'run.js': RUN });
  const memory = memoryConclusions();
  memory.kept.set('dataflow', Buffer.from('{"key":1}'));

  expect(joinDataflowOnce(facts, contextOf({ memory })).findings).toHaveLength(1);
});
