import { mendFiles, type AnalysisEngine } from '../../../../../shared/analysis';
import { file, testEngine } from '../../../../support/analysis-engine';

/** Of those that the table has. */
const OFF_BY_DEFAULT = ['ruff/S102', 'ruff/S602', 'ruff/S608'];

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

const RULES: readonly (readonly [code: string, flagged: string, clean: string])[] = [
  ['F401', 'import os\n', 'import os\nprint(os.name)\n'],
  ['F541', 'print(f"a")\n', 'a = 1\nprint(f"{a}")\n'],
  ['F632', 'def f(a):\n    return a is "b"\n', 'def f(a):\n    return a == "b"\n'],
  ['F821', 'print(a)\n', 'a = 1\nprint(a)\n'],
  ['F901', 'raise NotImplemented\n', 'raise NotImplementedError\n'],
  ['B006', 'def f(a=[]):\n    return a\n', 'def f(a=()):\n    return a\n'],
  [
    'B012',
    'def f():\n    try:\n        g()\n    finally:\n        return 1\n',
    'def f():\n    try:\n        return 1\n    finally:\n        print()\n',
  ],
  ['E722', 'try:\n    print()\nexcept:\n    print(1)\n', 'try:\n    print()\nexcept ValueError:\n    print(1)\n'],
  [
    'PERF102',
    'def f(a):\n    for _, b in a.items():\n        print(b)\n',
    'def f(a):\n    for b in a.values():\n        print(b)\n',
  ],
  [
    'PLE0101',
    'class A:\n    def __init__(self):\n        return 1\n',
    'class A:\n    def __init__(self):\n        self.a = 1\n',
  ],
  ['S102', 'def f(a):\n    exec(a)\n', 'def f(a):\n    a.exec()\n'],
  [
    'S301',
    'import pickle\n\ndef f(a):\n    return pickle.loads(a)\n',
    'import json\n\ndef f(a):\n    return json.loads(a)\n',
  ],
  ['S324', 'import hashlib\n\nprint(hashlib.md5(b"a"))\n', 'import hashlib\n\nprint(hashlib.sha256(b"a"))\n'],
  [
    'S501',
    'import requests\n\nrequests.get("https://a.b", verify=False, timeout=1)\n',
    'import requests\n\nrequests.get("https://a.b", timeout=1)\n',
  ],
  [
    'S506',
    'import yaml\n\ndef f(a):\n    return yaml.load(a, yaml.Loader)\n',
    'import yaml\n\ndef f(a):\n    return yaml.safe_load(a)\n',
  ],
  [
    'S602',
    'import subprocess\n\ndef f(a):\n    subprocess.run(a, shell=True, check=True)\n',
    'import subprocess\n\ndef f(a):\n    subprocess.run([a], check=True)\n',
  ],
  [
    'S608',
    'def f(a, b):\n    a.execute("SELECT * FROM t WHERE c = \'%s\'" % b)\n',
    'def f(a, b):\n    a.execute("SELECT * FROM t WHERE c = %s", (b,))\n',
  ],
];

const analyze = async (text: string) => {
  const { findings, skipped } = await engine.analyzeFiles([file('a.py', text)], { enabledRules: OFF_BY_DEFAULT });
  expect(skipped).toEqual([]);
  return findings;
};

it.each(RULES)('%s flags what it is for and nothing else', async (code, flagged, clean) => {
  const ofFlagged = await analyze(flagged);
  const ofClean = await analyze(clean);

  expect(ofFlagged.map(({ ruleId }) => ruleId)).toContain(`ruff/${code}`);
  expect(ofClean).toEqual([]);
});

it('says nothing about assertions, which tests are full of, or programs started without a shell', async () => {
  const findings = await analyze(
    'import subprocess\n\n\ndef test_a():\n    assert subprocess.run(["ls"], check=True)\n',
  );

  expect(findings).toEqual([]);
});

it('takes made-up passwords and endless requests for what they are in tests', async () => {
  const text = 'import requests\n\n\nrequests.get("https://a.b", auth=("c", "d"))\npassword = "correct horse"\n';

  const { findings } = await engine.analyzeFiles(
    ['src/a.py', 'tests/a.py', 'src/test_a.py', 'src/create_test_data.py'].map((path) => file(path, text)),
  );

  expect(findings.map(({ path, ruleId }) => [path, ruleId])).toEqual([
    ['src/a.py', 'ruff/S113'],
    ['src/a.py', 'ruff/S105'],
  ]);
});

it('does not mind what is no Python until something has filled it in', async () => {
  const text = 'def {{ cookiecutter.name }}():\n    pass\n';

  const { findings } = await engine.analyzeFiles([file('{{ cookiecutter.name }}/a.py', text), file('b/a.py', text)]);

  expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['b/a.py']));
});

it('carries a fix only where it does not change what the code does', async () => {
  const [unusedImport] = await analyze('import os\n');
  const [mutableDefault] = await analyze('def f(a=[]):\n    return a\n');

  expect(unusedImport?.fix?.replacements).toEqual([
    { path: 'a.py', region: { startLine: 1, startColumn: 1, endLine: 2, endColumn: 1 }, text: '' },
  ]);
  expect(mutableDefault?.fix).toBeUndefined();
});

it.each([
  ['E721', 'print(type(a.b()) == c.D)\n', 'print(type(a.b()) is c.D)\n'],
  ['E721', 'assert type(a) != type(b)\n', 'assert type(a) is not type(b)\n'],
  ['E721', 'assert type(a) == b == type(c)\n', undefined],
  ['B004', 'print(hasattr(a, "__call__"))\n', 'print(callable(a))\n'],
  ['PLW0133', 'if a:\n    ValueError("b")\n', 'if a:\n    raise ValueError("b")\n'],
])('mends %s: %s', async (code, text, mended) => {
  const source = `a = b = c = 1\n${text}`;
  const findings = await analyze(source);

  const { files } = await mendFiles([file('a.py', source)], findings, engine);

  expect(findings.map(({ ruleId }) => ruleId)).toContain(`ruff/${code}`);
  expect(files[0]?.after).toBe(mended === undefined ? undefined : `a = b = c = 1\n${mended}`);
});

it('counts columns in UTF-16 code units behind emoji, a byte order mark and bare carriage returns', async () => {
  const findings = await analyze('\ufeffprint(b)\rprint("é漢😀", c)\r\n');

  expect(findings.map(({ region }) => [region.startLine, region.startColumn])).toEqual([
    [1, 7],
    [2, 15],
  ]);
});

it('lets a comment switch off advice but not a weakness', async () => {
  const ofLine = await analyze('import os  # noqa\n\n\ndef f(a):\n    exec(a)  # noqa: S102\n');
  const ofFile = await analyze('# ruff: noqa\nimport os\n\n\ndef f(a):\n    exec(a)\n');

  expect(ofLine.map(({ ruleId }) => ruleId)).toEqual(['ruff/S102']);
  expect(ofFile.map(({ ruleId }) => ruleId)).toEqual(['ruff/S102']);
});

it('still lints a file that has a syntax error where it can', async () => {
  const findings = await analyze('def f(:\n    pass\n');

  expect(findings[0]).toMatchObject({ ruleId: 'syntax/error', region: { startLine: 1, startColumn: 7 } });
});

it('says once that a file is Python 2', async () => {
  const errors = await syntaxErrorsOf(
    'import os\n\n\ndef f(a):\n    print a\n    try:\n        os.chmod(a, 0755)\n    except OSError, error:\n        print "no", error\n',
  );

  expect(errors).toEqual([[5, 'This is Python 2, which no Python that is still maintained reads.']]);
});

it.each([
  'print {"a": b}',
  'exec "a"',
  'raise A, "b"',
  'a = 10L',
  'if a <> b: pass',
  'a = ur"b"',
  'def f(a, (b, c)): pass',
])('knows Python 2 from %s', async (line) => {
  const errors = await syntaxErrorsOf(`${line}\n`);
  expect(errors.map(([, message]) => message)).toEqual([
    'This is Python 2, which no Python that is still maintained reads.',
  ]);
});

it('tells one error of a line on which nothing can be read any more, and every line that has one', async () => {
  const errors = await syntaxErrorsOf('a = [1 2 for in\n\n\ndef f(:\n    pass\n');

  expect(errors.map(([line]) => line)).toEqual([1, 4]);
});

it('does not take a mistake of today for Python 2', async () => {
  const errors = await syntaxErrorsOf('def f(a=(1, 2))\n    return a\n\n\nprint(a\nb = 1\n');

  expect(errors).not.toEqual([]);
  expect(errors.map(([, message]) => message).join()).not.toContain('Python 2');
});

it('doubts its own reading of what asks for Python 2', async () => {
  const { findings } = await engine.analyzeFiles([
    file('old.py', '#!/usr/bin/env python2\nprint "a"\n'),
    file('new.py', '#!/usr/bin/env python\nprint "a"\n'),
  ]);

  const errors = findings.filter(({ ruleId }) => ruleId === 'syntax/error');
  expect(errors.map(({ path, level }) => [path, level ?? 'error'])).toEqual([
    ['new.py', 'error'],
    ['old.py', 'note'],
  ]);
});

async function syntaxErrorsOf(text: string): Promise<[line: number, message: string][]> {
  const findings = await analyze(text);
  return findings
    .filter(({ ruleId }) => ruleId === 'syntax/error')
    .map(({ region, message }) => [region.startLine, message]);
}
