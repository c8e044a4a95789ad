import { dataflowJoin, followPart } from '../../../../../shared/analysis/analyzers/dataflow/dataflow-join';
import { dataflowFacts, dataflowFindings } from '../../../../support/dataflow-findings';

it.each(['java.security.SecureRandom', 'java.security.*'])(
  'looks into a function that makes what is wrong by its constants, its type imported as %s',
  async (imported) => {
    const text = `import ${imported}; class Keys { SecureRandom random() { return new SecureRandom("shop".getBytes()); } }`;

    const findings = await dataflowFindings({ 'Keys.java': text });

    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['dataflow/predictable-seed']);
  },
);

it('tells the way of the data from file to file, beginning where it enters', async () => {
  const findings = await dataflowFindings({
    'app.py': `from flask import Flask, request
from shell import ping
app = Flask(__name__)

@app.route('/ping')
def handle():
    ping(request.args.get('host'))
    return ''
`,
    'shell.py': `import os

def ping(host):
    os.system('ping ' + host)
`,
  });

  expect(findings.map(({ ruleId, path, region }) => [ruleId, path, region.startLine])).toEqual([
    ['dataflow/command-injection', 'shell.py', 4],
  ]);
  const places = findings[0]?.codeFlow?.map(({ path, region }) => `${path}:${region.startLine}`) ?? [];
  expect([places[0], places.at(-1)]).toEqual(['app.py:7', 'shell.py:4']);
});

it('tells the way of the data in sentences', async () => {
  const findings = await dataflowFindings({
    'app.js':
      "const { exec } = require('child_process');\nrequire('express')().get('/', (request) => {\n  exec('ls ' + request.query.list[request.query.index]);\n});\n",
  });

  expect(findings[0]?.codeFlow?.map(({ message }) => message)).toEqual([
    'A query parameter enters here',
    'It is asked for its `list`',
    'It is asked for a part of it',
    'It is put together with other data',
    'It runs as a shell command',
  ]);
});

describe('a program that is too large to be followed at once', () => {
  const files = {
    'admin/app.py': `import os
from flask import request, Flask
app = Flask(__name__)

@app.route('/')
def handle():
    os.system(request.args.get('q'))
`,
    'shop/app.py': `from flask import request, Flask
from shop.shell import ping
app = Flask(__name__)

@app.route('/')
def handle():
    ping(request.args.get('q'))
`,
    'shop/shell.py': `import os

def ping(host):
    os.system('ping ' + host)
`,
    'web/app.js': `require('express')().get('/', (request) => require('child_process').exec(request.query.q));`,
  };
  const context = { files: [], skipped: [], kinds: undefined, isWanted: () => true };

  it('is followed folder by folder, and says where it was cut', async () => {
    const facts = await dataflowFacts(files);
    const shop = facts.flatMap(({ path, dataflow }) => (path.startsWith('shop/') ? (dataflow?.module ?? '') : []));

    const { findings, skipped } = dataflowJoin(followPart, shop.join('').length)(facts, context);

    expect(findings.map(({ path }) => path)).toEqual(['admin/app.py', 'shop/shell.py', 'web/app.js']);
    expect(skipped).toEqual([{ path: 'shop/app.py', reason: 'followed-apart', detail: 'dataflow' }]);
  });

  it('is not followed from a part to another', async () => {
    const { findings, skipped } = dataflowJoin(followPart, 1)(await dataflowFacts(files), context);

    expect(findings.map(({ path }) => path)).toEqual(['admin/app.py', 'web/app.js']);
    expect(skipped?.map(({ path }) => path)).toEqual(['shop/app.py', 'shop/shell.py']);
  });
});

describe('the confidence of a finding', () => {
  const handler = `const { exec } = require('child_process'); const app = require('express')();
app.get('/', (request, response) => exec(request.query.q));
`;
  /** How sure a finding in a file of this path is. */
  async function confidenceAt(path: string): Promise<readonly (string | undefined)[]> {
    return (await dataflowFindings({ [path]: handler })).map(({ confidence }) => confidence);
  }

  it.each([
    'src/server.js',
    'src/main/java/org/shop/test/server.js',
    'src/contest/latest.js',
    'lib/testing-ground.js',
    'app/example.com/index.js',
  ])('is high in %s', async (path) => {
    expect(await confidenceAt(path)).toEqual(['high']);
  });

  it.each([
    'test/server.js',
    'src/__tests__/server.js',
    'src/server.spec.js',
    'examples/web/index.js',
    'benchmarks/run.js',
    'packages/shop/docs/try.js',
    'server-tests/unit/server.js',
    'src/test/java/server.js',
  ])('is low in %s, which is beside the product', async (path) => {
    expect(await confidenceAt(path)).toEqual(['low']);
  });

  it('is lower for a pattern that takes long only for long texts', async () => {
    const matching = (pattern: string) =>
      `require('express')().get('/', (request, response) => response.json({ is: ${pattern}.test(request.query.q) }));`;

    const findings = await dataflowFindings({
      'a.js': matching('/^(a+)+$/'),
      'b.js': matching('/^a*a*$/'),
      'c.js': matching('/^a*$/'),
    });

    expect(findings.map(({ path, confidence }) => [path, confidence])).toEqual([
      ['a.js', 'medium'],
      ['b.js', 'low'],
    ]);
  });

  it('is low where data enters in a test, and stops no build then', async () => {
    const findings = await dataflowFindings({
      'src/run.js': `const { exec } = require('child_process'); exports.run = (text) => exec('ls ' + text);`,
      'test/run.js': `const { run } = require('../src/run'); const app = require('express')();
app.get('/', (request, response) => run(request.query.q));
`,
    });

    expect(findings.map(({ path, confidence, level }) => [path, confidence, level])).toEqual([
      ['src/run.js', 'low', 'note'],
    ]);
  });
});
