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

/** A marked answer tells where it comes from. */
function markAnswer(kept: Map<string, Uint8Array>): void {
  const marked = Buffer.from(kept.get('dataflow') ?? '')
    .toString()
    .replaceAll('"message":"', '"message":"KEPT ');
  kept.set('dataflow', Buffer.from(marked));
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

const HELPER =
  "const { join } = require('path');\nexports.half = (value) => value / 2;\nexports.name = () => join('a', 'b');\n";

it.each([
  ['a comment was added', (text: string) => `// note\n${text}`],
  ['lines were moved apart', (text: string) => text.replaceAll('\n', '\n\n')],
  ['a statement was added that does nothing', (text: string) => `${text}\ndebugger;\n`],
  ['it was indented', (text: string) => text.replaceAll('exports', '  exports')],
])('does not follow the data again where only places differ: %s', async (_what, change) => {
  const before = await factsOf({ 'app.js': APP, 'helper.js': HELPER, 'run.js': RUN });
  const after = await factsOf({ 'app.js': APP, 'helper.js': change(HELPER), 'run.js': RUN });
  const memory = memoryConclusions(before);
  joinDataflowOnce(before, contextOf({ memory }));
  markAnswer(memory.kept);

  const joined = joinDataflowOnce(after, contextOf({ memory }));

  expect(joined.findings[0]?.message).toContain('KEPT');
  expect(joined.findings).toHaveLength(joinDataflow(after, contextOf({})).findings.length);
});

it.each<[string, string, (text: string) => string]>([
  ['findings tell of the file', 'run.js', (text) => `// note\n${text}`],
  ['the file does something else', 'helper.js', (text) => text.replace('2', '3')],
  ['the file does it in another order', 'helper.js', (text) => text.split('\n').toReversed().join('\n')],
  ['two lines became one', 'helper.js', (text) => text.replace(';\n', '; ')],
])('follows the data again where %s', async (_what, path, change) => {
  const files: Record<string, string> = { 'app.js': APP, 'helper.js': HELPER, 'run.js': RUN };
  const before = await factsOf(files);
  const after = await factsOf({ ...files, [path]: change(files[path] ?? '') });
  const memory = memoryConclusions(before);
  joinDataflowOnce(before, contextOf({ memory }));
  markAnswer(memory.kept);

  const joined = joinDataflowOnce(after, contextOf({ memory }));

  expect(joined.findings).toEqual(joinDataflow(after, contextOf({})).findings);
});

describe('a program of two languages', () => {
  const SCRIPT =
    "import os\nfrom flask import Flask, request\napp = Flask(__name__)\n\n@app.route('/')\ndef run():\n    os.system(request.args['q'])\n";
  const SETTINGS = 'shop.command=ls\n';
  const FILES = { 'app.js': APP, 'run.js': RUN, 'run.py': SCRIPT, 'shop.properties': SETTINGS };

  /** Whether the answer for each language comes from memory, once some files have been changed. */
  async function answersAfter(change: Readonly<Record<string, string>>): Promise<Record<string, boolean>> {
    const before = await factsOf(FILES);
    const memory = memoryConclusions(before);
    joinDataflowOnce(before, contextOf({ memory }));
    markAnswer(memory.kept);
    const after = await factsOf({ ...FILES, ...change });

    const { findings } = joinDataflowOnce(after, contextOf({ memory }));

    const expected = joinDataflow(after, contextOf({})).findings;
    expect(findings.map(({ path, region }) => ({ path, region }))).toEqual(
      expected.map(({ path, region }) => ({ path, region })),
    );
    return Object.fromEntries(findings.map(({ path, message }) => [path, message.includes('KEPT')]));
  }

  it('is followed again in the language alone that has changed', async () => {
    const longer = `${SCRIPT}\n@app.route('/b')\ndef other():\n    return ''\n`;

    expect(await answersAfter({ 'run.py': longer })).toEqual({ 'run.js': true, 'run.py': false });
    expect(await answersAfter({ 'app.js': `${APP}\napp.listen(80);\n` })).toEqual({ 'run.js': false, 'run.py': true });
  });

  it('is followed again as a whole where a file has changed that all hang on', async () => {
    expect(await answersAfter({ 'shop.properties': 'shop.command=rm\n' })).toEqual({
      'run.js': false,
      'run.py': false,
    });
  });

  it('is not followed at all where nothing has changed', async () => {
    expect(await answersAfter({})).toEqual({ 'run.js': true, 'run.py': true });
  });
});
