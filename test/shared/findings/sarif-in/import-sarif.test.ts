import { importSarif } from '../../../../shared/findings';
import { makeRule, reportOf, resultOf, rulesOf } from '../../../support/reports';

interface Parts {
  tool?: string;
  rules?: unknown[];
  results: unknown[];
  bases?: Record<string, unknown>;
  rootDirectory?: string;
}

function take({ tool = 'Semgrep OSS', rules = [], results, bases, rootDirectory }: Parts) {
  const run = { tool: { driver: { name: tool, rules } }, results, ...(bases && { originalUriBaseIds: bases }) };
  const text = JSON.stringify({ version: '2.1.0', runs: [run] });
  return importSarif({ name: 'other.sarif', text, rootDirectory, reservedPrefixes: new Set(['ruff']) });
}

const resultAt = (uri: string, more: object = {}) => ({
  ruleId: 'sqli',
  message: { text: 'Built from input.' },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 3, startColumn: 5 } } }],
  ...more,
});

it('takes over a result with what is known of its rule', () => {
  const { findings, rules, skipped } = take({
    rules: [
      {
        id: 'sqli',
        shortDescription: { text: 'SQL injection.' },
        defaultConfiguration: { level: 'warning' },
        helpUri: 'javascript:alert(1)',
        properties: { tags: ['external/cwe/cwe-089'], 'security-severity': '8.8', precision: 'very-high' },
      },
    ],
    results: [resultAt('src/a.js', { level: 'error' })],
  });

  expect(findings).toEqual([
    {
      ruleId: 'semgrep-oss/sqli',
      path: 'src/a.js',
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 5 },
      message: 'Built from input.',
      level: 'error',
      snippet: '',
    },
  ]);
  expect(rules).toMatchObject([{ kind: 'security', severity: 8.8, cwe: [89], confidence: 'high', level: 'warning' }]);
  expect(rules[0]?.helpUrl).toBeUndefined();
  expect(skipped).toEqual([]);
});

it.each([
  ['file:///etc/passwd'],
  ['/etc/passwd'],
  ['../../etc/passwd'],
  ['src/..%2f..%2fetc/passwd'],
  ['C:\\Windows\\win.ini'],
  ['//evil.example/share/a.js'],
  ['https://evil.example/a.js'],
  ['src/%00a.js'],
  ['..\\..\\secret.txt'],
  ['%zz'],
  [''],
])('leaves out, and says so, a result that leads out of the repository: %s', (uri) => {
  const { findings, skipped } = take({ results: [resultAt(uri)] });

  expect(findings).toEqual([]);
  expect(skipped).toMatchObject([{ path: 'other.sarif', reason: 'not-imported' }]);
});

it.each([
  ['src/%5Bid%5D/a%20b.js', {}, 'src/[id]/a b.js'],
  ['./src/x/../a.js', {}, 'src/a.js'],
  ['src\\a.js', {}, 'src/a.js'],
  ['file:///home/ci/shop/src/a.js', { rootDirectory: '/home/ci/shop' }, 'src/a.js'],
  ['file:///work/shop/src/a.js', { bases: { SRCROOT: { uri: 'file:///work/shop/' } } }, 'src/a.js'],
])('finds the file of %s', (uri, more, path) => {
  const { findings } = take({ results: [resultAt(uri)], ...more });

  expect(findings.map((one) => one.path)).toEqual([path]);
});

it('does not take the root of a machine for a repository', () => {
  const { findings } = take({ results: [resultAt('file:///etc/passwd')], bases: { SRCROOT: { uri: 'file:///' } } });

  expect(findings).toEqual([]);
});

it('puts the base of a location in front of it', () => {
  const location = { physicalLocation: { artifactLocation: { uri: 'a.js', uriBaseId: 'SRC' } } };
  const bases = { SRC: { uri: 'src/', uriBaseId: 'ROOT' }, ROOT: { uri: 'file:///work/' } };

  const { findings } = take({ results: [resultAt('', { locations: [location] })], bases });

  expect(findings.map((one) => one.path)).toEqual(['src/a.js']);
});

it.each([
  ['file:///work/shop/app/', 'app/main.tf'],
  ['file:///work/shop/', 'main.tf'],
  // Of another machine: where it lies there is all that is known.
  ['file:///src/', 'main.tf'],
])('knows a tool that ran in %s', (uri, path) => {
  const location = { physicalLocation: { artifactLocation: { uri: 'main.tf', uriBaseId: 'ROOTPATH' } } };
  const results = [resultAt('', { locations: [location] })];

  const { findings } = take({ results, bases: { ROOTPATH: { uri } }, rootDirectory: '/work/shop' });

  expect(findings.map((one) => one.path)).toEqual([path]);
});

it('believes the id of a rule where its index tells of another one', () => {
  const rules = [
    { id: 'G104', shortDescription: { text: 'Unchecked.' }, properties: { tags: ['external/cwe/cwe-703'] } },
    { id: 'G401', shortDescription: { text: 'Weak hash.' }, properties: { tags: ['external/cwe/cwe-328'] } },
  ];
  const results = [
    resultAt('a.go', { ruleId: 'G401', ruleIndex: 0 }),
    resultAt('a.go', { ruleId: 'G401/md5', ruleIndex: 1 }),
    resultAt('a.go', { ruleId: undefined, ruleIndex: 0 }),
  ];

  const taken = take({ tool: 'gosec', rules, results });

  expect(taken.rules).toMatchObject([
    { id: 'gosec/G104', cwe: [703] },
    { id: 'gosec/G401', cwe: [328] },
    { id: 'gosec/G401/md5', cwe: [328] },
  ]);
});

it.each([
  ['2: \n3: \th := md5.New()\n4: }', '\th := md5.New()\n}'],
  ['3: h := md5.New()\n', 'h := md5.New()'],
  ['3: h\n5: i', '3: h\n5: i'],
  ['2: h', '    2: h'],
])('shows the lines of %j without the numbers in front of them', (text, snippet) => {
  const region = { startLine: 3, startColumn: 5, snippet: { text } };
  const locations = [{ physicalLocation: { artifactLocation: { uri: 'a.go' }, region } }];

  const { findings } = take({ tool: 'gosec', results: [resultAt('', { locations })] });

  expect(findings[0]?.snippet).toBe(snippet);
});

it('leaves out what passed, is gone or was accepted there', () => {
  const { findings, skipped } = take({
    results: [
      resultAt('a.js', { kind: 'pass' }),
      resultAt('a.js', { baselineState: 'absent' }),
      resultAt('a.js', { suppressions: [{ kind: 'inSource' }] }),
      'nonsense',
      resultAt('b.js', { suppressions: [{ kind: 'external', status: 'rejected' }] }),
    ],
  });

  expect(findings.map((one) => one.path)).toEqual(['b.js']);
  expect(skipped.map(({ detail }) => detail)).toEqual(['1 × not a result', '1 × suppressed there']);
});

it('never shows the code of a secret that another scanner found', () => {
  const region = { startLine: 1, snippet: { text: 'key = AKIAIOSFODNN7EXAMPLE' } };
  const locations = [{ physicalLocation: { artifactLocation: { uri: 'a.py' }, region } }];

  const { findings } = take({ tool: 'gitleaks', results: [resultAt('', { ruleId: 'aws-access-token', locations })] });

  expect(findings[0]?.snippet).toBe('');
});

it('gives a tool whose name is taken by rules of ours another one', () => {
  expect(take({ tool: 'ruff', results: [resultAt('a.py')] }).findings[0]?.ruleId).toBe('ruff-imported/sqli');
});

it('makes one finding of what we found too at the same place', () => {
  const own = makeRule('aurelis/sql-injection', { kind: 'security', level: 'error', severity: 9, cwe: [89] });
  const { findings, rules } = take({
    rules: [{ id: 'sqli', properties: { tags: ['CWE-89: SQL Injection'], 'security-severity': '5' } }],
    results: [resultAt('src/a.js')],
  });
  const [theirs] = findings;
  if (theirs === undefined) throw new Error('Nothing was imported');

  const report = reportOf([], {
    results: [resultOf([theirs, { ...theirs, ruleId: own.id }])],
    rules: rulesOf(own, ...rules),
  });

  expect(report.findings.map((one) => [one.ruleId, one.alsoReportedBy])).toEqual([[own.id, ['semgrep-oss/sqli']]]);
});

it.each([
  ['ESLint', 'no-debugger', 'oxlint/no-debugger'],
  ['ESLint', '@typescript-eslint/no-unused-vars', 'oxlint/no-unused-vars'],
  ['ESLint', 'react-hooks/rules-of-hooks', 'oxlint/react/rules-of-hooks'],
  ['ruff', 'F401', 'ruff/F401'],
  ['flake8', 'F401', 'ruff/F401'],
  ['Bandit', 'B608', 'ruff/S608'],
])('makes one finding where %s found by %s what our linter finds by %s', (tool, ruleId, ownId) => {
  const own = makeRule(ownId, { confidence: 'high' });
  const { findings, rules } = take({ tool, results: [resultAt('src/a.js', { ruleId })] });

  const report = reportOf([], {
    results: [resultOf([...findings, ...findings.map((theirs) => ({ ...theirs, ruleId: ownId, message: 'Ours.' }))])],
    rules: rulesOf(own, ...rules),
  });

  expect(report.findings.map((one) => [one.ruleId, one.alsoReportedBy])).toEqual([
    [ownId, findings.map((theirs) => theirs.ruleId)],
  ]);
});

it('writes out what a message refers to', () => {
  const rules = [
    {
      id: 'BA2001',
      messageStrings: { Error: { text: "'{0}' sets {{1}} to {1}, not {2}." } },
      shortDescription: { text: 'A binary is unsafe.' },
    },
  ];
  const message = { id: 'Error', arguments: ['a.dll', '{0}'] };

  const { findings } = take({
    rules,
    results: [
      resultAt('a.dll', { ruleId: 'BA2001', message }),
      resultAt('b.dll', { ruleId: 'BA2001', message: { id: 'Unknown' } }),
      resultAt('c.js', {
        message: { text: 'This depends on a [user-provided value](1), see [here](https://a.example).' },
      }),
      resultAt('d.js', { message: { text: 'The index [i](0) and a[i] [x][1].' } }),
    ],
  });

  expect(findings.map((finding) => finding.message)).toEqual([
    "'a.dll' sets {1} to {0}, not {2}.",
    'A binary is unsafe.',
    'This depends on a user-provided value, see [here](https://a.example).',
    'The index i and a[i] [x][1].',
  ]);
});

it.each([
  ['text', 'not json'],
  ['another version', '{"version":"1.0.0","runs":[]}'],
  ['no runs', '{"version":"2.1.0"}'],
])('refuses %s', (_what, text) => {
  expect(() => importSarif({ name: 'x.sarif', text, reservedPrefixes: new Set() })).toThrow(/x\.sarif/);
});
