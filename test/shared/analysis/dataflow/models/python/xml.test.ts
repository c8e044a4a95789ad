import { joinDataflow } from '../../../../../../shared/analysis/analyzers/dataflow/dataflow-join';
import { createDependenciesAnalyzer } from '../../../../../../shared/analysis/analyzers/dependencies/dependencies-analyzer';
import type { Joined } from '../../../../../../shared/analysis/conclude/join';
import { joinDataflowOnce } from '../../../../../../shared/analysis/conclude/join-dataflow-once';
import type { FileFacts } from '../../../../../../shared/findings';
import { dataflowFacts } from '../../../../../support/dataflow-findings';
import { fileToAnalyze } from '../../../../../support/file-to-analyze';
import { memoryConclusions } from '../../../../../support/memory/memory-conclusions';

const CONTEXT = { files: [], skipped: [], kinds: undefined, isWanted: () => true };

const app = (call: string) => `from flask import Flask, request
from lxml import etree
app = Flask(__name__)

@app.route('/', methods=['POST'])
def order():
    return ${call}
`;

const requirements = (...lines: readonly string[]) => ({ 'requirements.txt': lines.join('\n') });
const poetry = (version: string) => ({ 'poetry.lock': `[[package]]\nname = "lxml"\nversion = "${version}"\n` });
const PARSE = 'etree.fromstring(request.data)';
const NETWORK = 'etree.fromstring(request.data, etree.XMLParser(no_network=False))';
const ITERPARSE = 'list(etree.iterparse(request.stream))';

async function factsOf(call: string, lists: Readonly<Record<string, string>>): Promise<FileFacts[]> {
  const dependencies = createDependenciesAnalyzer();
  const listed = Object.entries(lists).map(async ([path, text]) => {
    const { facts } = await dependencies.analyze(fileToAnalyze(path, text), () => false);
    return { path, ...facts };
  });
  return [...(await dataflowFacts({ 'app.py': app(call) })), ...(await Promise.all(listed))];
}

function told({ findings }: Joined): string[] {
  return findings
    .filter(({ ruleId }) => ruleId === 'dataflow/xml-external-entities')
    .map(({ confidence, level = 'error' }) => `${confidence} ${level}`);
}

it.each<[string, string, Readonly<Record<string, string>>, string[]]>([
  ['nothing tells the version', PARSE, {}, ['low note']],
  ['the version is left open', PARSE, requirements('lxml>=4.6'), ['low note']],
  ['an old version is installed', PARSE, requirements('flask==3.0.0', 'LXML==4.9.3'), ['medium error']],
  ['an old version is locked', PARSE, poetry('4.9.4'), ['medium error']],
  ['a new version is installed', PARSE, requirements('lxml==5.0.0'), []],
  ['a new version is locked', PARSE, poetry('6.0.2'), []],
  ['one of two is old', PARSE, { ...requirements('lxml==4.9.3'), ...poetry('6.0.2') }, ['medium error']],
  ['a new version may use the network', NETWORK, poetry('5.3.0'), []],
  ['an old version may use the network', NETWORK, poetry('4.9.4'), ['high error']],
  ['an old version reads piece by piece', ITERPARSE, poetry('6.0.4'), ['medium error']],
  ['a new version reads piece by piece', ITERPARSE, poetry('6.1.0'), []],
  [
    'it is told to resolve them',
    'etree.fromstring(request.data, etree.XMLParser(resolve_entities=True))',
    poetry('6.1.0'),
    ['high error'],
  ],
  [
    'it is told to resolve them piece by piece',
    'list(etree.iterparse(request.stream, resolve_entities=True))',
    poetry('6.1.0'),
    ['high error'],
  ],
  [
    'it is told to resolve none piece by piece',
    'list(etree.iterparse(request.stream, resolve_entities=False))',
    poetry('4.9.4'),
    [],
  ],
])('knows when lxml resolves entities from elsewhere: %s', async (_when, call, lists, expected) => {
  expect(told(joinDataflow(await factsOf(call, lists), CONTEXT))).toEqual(expected);
});

it('follows the data again when another version is installed', async () => {
  const memory = memoryConclusions();
  const first = joinDataflowOnce(await factsOf(PARSE, poetry('4.9.4')), { ...CONTEXT, memory });

  const second = joinDataflowOnce(await factsOf(PARSE, poetry('5.3.0')), { ...CONTEXT, memory });

  expect([told(first), told(second)]).toEqual([['medium error'], []]);
});
