import { dataflowFindings } from '../../../../support/dataflow-findings';

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
