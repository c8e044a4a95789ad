import { concludeAnalysis, type AnalysisEngine } from '../../../../../shared/analysis';
import type { DataflowSettings } from '../../../../../shared/findings';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

/** A program of one file in which functions of its own, and of a library that nobody knows, have these names. */
const LANGUAGES = {
  javascript: {
    path: 'src/shop.js',
    program: (line: string) => `
const queue = require('shop-queue');
function readInput() { return queue.answer; }
function runReport(title, query) { return title.length; }
function cleanText(text) { return text + ''; }
function isHarmless(text) { return text.length < 9; }
function handle(payload) {
  ${line}
}
module.exports = { handle };
`,
    guarded: 'const text = readInput(); if (isHarmless(text)) runReport("", text);',
    read: 'shop-queue.message',
    call: 'shop-queue.receive',
  },
  python: {
    path: 'src/shop.py',
    program: (line: string) => `
import shop_queue as queue

def readInput():
    return queue.answer

def runReport(title, query):
    return len(title)

def cleanText(text):
    return text + ''

def isHarmless(text):
    return len(text) < 9

def handle(payload):
    ${line.replaceAll('; ', '\n    ').replace(/;$/, '')}
`,
    guarded: 'text = readInput(); if isHarmless(text): runReport("", text)',
    read: 'shop_queue.message',
    call: 'shop_queue.receive',
  },
  java: {
    path: 'src/Shop.java',
    program: (line: string) => `
import org.shop.queue;
class Shop {
  static String readInput() { return queue.answer; }
  static int runReport(String title, String query) { return title.length(); }
  static String cleanText(String text) { return text + ""; }
  static boolean isHarmless(String text) { return text.length() < 9; }
  static void handle(String payload) {
    ${line}
  }
}
`,
    guarded: 'String text = readInput(); if (isHarmless(text)) runReport("", text);',
    read: 'org.shop.queue.message',
    call: 'org.shop.queue.receive',
  },
} as const;

const SINKS = [{ call: 'runReport', arguments: [1], weakness: 'sql-injection', label: 'becomes a query' }];
const SOURCES = [{ call: 'readInput', label: 'a message' }];

describe.each(Object.entries(LANGUAGES))('settings of a repository in %s', (language, { path, program, ...its }) => {
  /** What is said of the line with some settings. */
  async function found(line: string, dataflow: DataflowSettings): Promise<string[]> {
    const isOther = (id: string) => !id.startsWith('dataflow/');
    const disabledRules = engine.rules.all().flatMap(({ id }) => (isOther(id) ? [id] : []));
    const results = [await engine.analyzeFiles([file(path, program(line))], { disabledRules })];
    const outside = { dataflow };
    const report = concludeAnalysis({ name: 'x', results, skipped: [], rules: engine.rules, disabledRules, outside });
    return report.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  }

  it('make a function a source and another one a sink, at the places that are named', async () => {
    const settings = { sources: SOURCES, sinks: SINKS };

    expect(await found('runReport("", readInput());', settings)).toEqual([
      'dataflow/sql-injection: A message becomes a query.',
    ]);
    expect(await found('runReport(readInput(), "");', settings)).toEqual([]);
    expect(await found('runReport("", readInput());', { sources: SOURCES })).toEqual([]);
    expect(await found('runReport("", readInput());', { sinks: SINKS })).toEqual([]);
  });

  it('make a member, a call of a library and a parameter sources', async () => {
    const sources = [{ read: its.read, label: 'a message' }, { call: its.call }, { parameter: 'payload' }];

    expect(await found('runReport("", queue.message);', { sources, sinks: SINKS })).toHaveLength(1);
    expect(await found('runReport("", queue.receive());', { sources, sinks: SINKS })).toHaveLength(1);
    expect(await found('runReport("", payload);', { sources, sinks: SINKS })).toHaveLength(1);
    expect(await found('runReport("", queue.size);', { sources, sinks: SINKS })).toEqual([]);
  });

  it('hold for one language where they say so', async () => {
    const other = language === 'java' ? 'python' : 'java';

    expect(
      await found('runReport("", readInput());', { sources: [{ ...SOURCES[0]!, language: other }], sinks: SINKS }),
    ).toEqual([]);
  });

  it('make a function a sanitizer, of everything or of what it says', async () => {
    const line = 'runReport("", cleanText(readInput()));';
    const base = { sources: SOURCES, sinks: SINKS };

    expect(await found(line, base)).toHaveLength(1);
    expect(await found(line, { ...base, sanitizers: [{ call: 'cleanText' }] })).toEqual([]);
    expect(await found(line, { ...base, sanitizers: [{ call: 'cleanText', weaknesses: ['sql-injection'] }] })).toEqual(
      [],
    );
    expect(
      await found(line, { ...base, sanitizers: [{ call: 'cleanText', weaknesses: ['log-injection'] }] }),
    ).toHaveLength(1);
  });

  it('make a function a guard of what is behind it', async () => {
    const base = { sources: SOURCES, sinks: SINKS };

    expect(await found(its.guarded, base)).toHaveLength(1);
    expect(await found(its.guarded, { ...base, sanitizers: [{ call: 'isHarmless', guard: true }] })).toEqual([]);
  });

  it('say what a function does to data, of the program or of a library', async () => {
    const base = { sources: SOURCES, sinks: SINKS };
    const propagators = [
      { call: 'cleanText', effect: 'clean' },
      { call: its.call, effect: 'clean' },
    ];

    expect(await found('runReport("", queue.receive(readInput()));', base)).toHaveLength(1);
    expect(await found('runReport("", queue.receive(readInput()));', { ...base, propagators })).toEqual([]);
    expect(await found('runReport("", cleanText(readInput()));', { ...base, propagators })).toEqual([]);
  });
});
