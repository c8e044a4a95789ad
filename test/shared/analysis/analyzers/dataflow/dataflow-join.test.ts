import { createDataflowAnalyzer } from '../../../../../shared/analysis/analyzers/dataflow/dataflow-analyzer';
import { joinDataflow } from '../../../../../shared/analysis/analyzers/dataflow/dataflow-join';
import type { RawFinding } from '../../../../../shared/findings';
import { fileToAnalyze } from '../../../../support/file-to-analyze';

/** What is found in a program of these files. */
async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly RawFinding[]> {
  const analyzer = createDataflowAnalyzer();
  const facts = await Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      const { facts: found } = await analyzer.analyze(fileToAnalyze(path, text), () => false);
      return { path, ...found };
    }),
  );
  const context = { files: [], skipped: [], kinds: undefined, isWanted: () => true };
  return joinDataflow(facts, context).findings;
}

it.each(['java.security.SecureRandom', 'java.security.*'])(
  'looks into a function that makes what is wrong by its constants, its type imported as %s',
  async (imported) => {
    const text = `import ${imported}; class Keys { SecureRandom random() { return new SecureRandom("shop".getBytes()); } }`;

    const findings = await findingsIn({ 'Keys.java': text });

    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['dataflow/predictable-seed']);
  },
);

it('tells the way of the data from file to file, beginning where it enters', async () => {
  const findings = await findingsIn({
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
