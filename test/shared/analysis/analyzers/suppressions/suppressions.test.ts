import { concludeAnalysis, type AnalysisEngine } from '../../../../../shared/analysis';
import type { AnalysisReport } from '../../../../../shared/findings';
import { file, testEngine } from '../../../../support/analysis-engine';

let engine: AnalysisEngine;
beforeAll(() => {
  engine = testEngine();
});
afterAll(() => engine.close());

async function report(path: string, text: string, options: { enabledRules?: string[] } = {}): Promise<AnalysisReport> {
  const result = await engine.analyzeFiles([file(path, text)], options);
  return concludeAnalysis({
    ...options,
    name: 'test',
    results: [result],
    skipped: [],
    rules: engine.rules,
    startedAt: '2026-03-10T08:00:00.000Z',
  });
}

/** The lines of findings of a rule, those that are suppressed in brackets. */
const lines = ({ findings }: AnalysisReport, ruleId: string): string =>
  findings
    .filter((one) => one.ruleId === ruleId)
    .map((one) => (one.suppression === undefined ? `${one.region.startLine}` : `[${one.region.startLine}]`))
    .join(' ');

const REASON = '-- stops in the sandbox page only';

it.each([
  ['its own line', `debugger; // aurelis-ignore oxlint/no-debugger ${REASON}\ndebugger;\n`, '[1] 2'],
  ['the next line', `// aurelis-ignore oxlint/no-debugger ${REASON}\ndebugger;\ndebugger;\n`, '[2] 3'],
  [
    'the next line that holds code',
    `// aurelis-ignore oxlint/no-debugger ${REASON}\n\n// another word\n/* and\n more */\ndebugger;\ndebugger;\n`,
    '[6] 7',
  ],
  ['a block comment', `/* aurelis-ignore oxlint/no-debugger ${REASON} */\ndebugger;\n`, '[2]'],
  ['a block over lines', `/*\n * aurelis-ignore oxlint/no-debugger ${REASON}\n */\ndebugger;\ndebugger;\n`, '[4] 5'],
  ['CR LF', `// aurelis-ignore oxlint/no-debugger ${REASON}\r\ndebugger;\r\ndebugger;\r\n`, '[2] 3'],
  ['several rules', `// aurelis-ignore a/b, oxlint/no-debugger ${REASON}\ndebugger;\n`, '[2]'],
  ['a pattern', `// aurelis-ignore oxlint/* ${REASON}\ndebugger;\n`, '[2]'],
  ['another rule', `// aurelis-ignore oxlint/no-eval ${REASON}\ndebugger;\n`, '2'],
  ['the whole file', `// aurelis-ignore-file oxlint/no-debugger ${REASON}\ndebugger;\n\n\ndebugger;\n`, '[2] [5]'],
  ['a string', `f("// aurelis-ignore-file oxlint/no-debugger ${REASON}");\ndebugger;\n`, '2'],
  ['its last day', `// aurelis-ignore oxlint/no-debugger ${REASON} until 2026-03-10\ndebugger;\n`, '[2]'],
  ['a day that is over', `// aurelis-ignore oxlint/no-debugger ${REASON} until 2026-03-09\ndebugger;\n`, '2'],
  ['a day behind a colon', `// aurelis-ignore oxlint/no-debugger ${REASON}, Until: 2026-03-09\ndebugger;\n`, '2'],
  ['a version', `// aurelis-ignore oxlint/no-debugger -- needed until the release 2026.1\ndebugger;\n`, '[2]'],
  ['words like a month', `// aurelis-ignore oxlint/no-debugger -- needed until maybe 2027\ndebugger;\n`, '[2]'],
  ['words like a day', `// aurelis-ignore oxlint/no-debugger -- needed until we ship\ndebugger;\n`, '[2]'],
])('in JavaScript, holds for %s', async (_what, text, expected) => {
  expect(lines(await report('a.js', text), 'oxlint/no-debugger')).toBe(expected);
});

it.each([
  ['a.py', `# aurelis-ignore ruff/* ${REASON}\n#next\nimport os\n`],
  ['a.html', `<!-- aurelis-ignore secret/github ${REASON} -->\n<p>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</p>\n`],
  ['a.sql', `-- aurelis-ignore secret/github ${REASON}\nselect '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';\n`],
  ['a.ini', `; aurelis-ignore secret/github ${REASON}\nkey=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\n`],
  ['a.ps1', `<# aurelis-ignore secret/github ${REASON} #>\n$key = "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"\n`],
  ['a.ps1', `<# aurelis-ignore secret/github ${REASON}\n more #>\n$key = "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"\n`],
  ['a.bat', `REM aurelis-ignore secret/github ${REASON}\nset "key=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"\n`],
  ['a.cmd', `:: aurelis-ignore secret/github ${REASON}\nset "key=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"\n`],
  ['a.yaml', `a: 1\n# aurelis-ignore secret/github ${REASON}\nkey: 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\n`],
])('holds in the comments of %s', async (path, text) => {
  const { summary, findings } = await report(path, text);

  expect(findings.length).toBeGreaterThan(0);
  expect(summary.findings).toBe(0);
});

it.each([
  ['// aurelis-ignore oxlint/no-debugger', 'suppression/without-reason'],
  ['// aurelis-ignore oxlint/no-debugger --  ', 'suppression/without-reason'],
  ['// aurelis-ignore oxlint/no-debugger -- until 2027-01-01', 'suppression/without-reason'],
  ['// aurelis-ignore', 'suppression/malformed'],
  ['// aurelis-ignore -- because', 'suppression/malformed'],
  ['// aurelis-ignore oxlint/no-debugger, -- because', 'suppression/malformed'],
  ['// aurelis-ignore oxlint/no-debugger because', 'suppression/malformed'],
  ['// aurelis-ignore oxlint/no-debugger -- because until 2026-13-01', 'suppression/malformed'],
  ['// aurelis-ignore oxlint/no-debugger -- because until 2026-03-09T08:00:00Z', 'suppression/malformed'],
  ['// aurelis-ignore oxlint/no-debugger -- because until Mar 9, 2026', 'suppression/malformed'],
  ['// aurelis-ignore oxlint/no-debugger -- because until 9 March 2026', 'suppression/malformed'],
  ['// aurelis-ignore-next-line oxlint/no-debugger -- because', 'suppression/malformed'],
  ['// aurelis-ignore-start', 'suppression/malformed'],
  [`${'\n'.repeat(20)}// aurelis-ignore-file oxlint/no-debugger -- because`, 'suppression/malformed'],
])('does not honour %j and says so', async (comment, ruleId) => {
  const { findings } = await report('a.js', `${comment}\ndebugger;\n`);

  expect(findings.map((one) => one.ruleId)).toEqual([ruleId, 'oxlint/no-debugger']);
  expect(findings.every(({ suppression }) => suppression === undefined)).toBe(true);
});

it('holds for the whole of an instruction of a Dockerfile, where no comment can stand behind a line', async () => {
  const text = `FROM node:22\n# aurelis-ignore dockerfile/apt-get-without-yes ${REASON}\nRUN apt-get update && \\\n  # and\n\n  apt-get install curl && \\\n  rm -rf /var/lib/apt/lists/*\nRUN apt-get install wget\n`;

  expect(lines(await report('Dockerfile', text), 'dockerfile/apt-get-without-yes')).toBe('[6] 8');
});

it('says nothing about other words', async () => {
  const { findings } = await report(
    'a.js',
    '// aurelis-ignored: no\n// see aurelis-ignore in the manual\nf("aurelis-ignore");\n',
  );

  expect(findings.filter(({ ruleId }) => ruleId.startsWith('suppression/'))).toEqual([]);
});

it('tells of expired ones always and of unused ones when asked', async () => {
  const text = `// aurelis-ignore oxlint/no-eval ${REASON}\nf();\n// aurelis-ignore oxlint/no-debugger ${REASON} until 2020-01-01\ndebugger;\n`;

  const usual = await report('a.js', text);
  const asked = await report('a.js', text, { enabledRules: ['suppression/unused'] });

  expect(lines(usual, 'suppression/expired')).toBe('3');
  expect(lines(usual, 'suppression/unused')).toBe('');
  expect(lines(asked, 'suppression/unused')).toBe('1');
  expect(usual.findings.find(({ ruleId }) => ruleId === 'suppression/expired')?.snippet).toContain('until 2020-01-01');
});

it.each([
  [
    'oxlint/no-debuger',
    'There is no rule oxlint/no-debuger, so this suppresses nothing of it. Did you mean oxlint/no-debugger?',
  ],
  [
    'OXLINT/no-debugger',
    'There is no rule OXLINT/no-debugger, so this suppresses nothing of it. Did you mean oxlint/no-debugger?',
  ],
  ['no-debugger', 'There is no rule no-debugger, so this suppresses nothing of it. Did you mean oxlint/no-debugger?'],
  ['secret/of-nobody-at-all', 'There is no rule secret/of-nobody-at-all, so this suppresses nothing of it.'],
  ['semgrep/js.debugger', undefined],
  ['oxlint/no-debug*', undefined],
])('tells of %s that there is no such rule, unless another tool may have it', async (ruleId, message) => {
  const { findings } = await report('a.js', `// aurelis-ignore ${ruleId} ${REASON}\ndebugger;\n`);

  expect(findings.find((one) => one.ruleId === 'suppression/unknown-rule')?.message).toBe(message);
});

it('tells of misspelt rules in the settings once, and not that they are unused', async () => {
  const result = await engine.analyzeFiles([file('a.js', 'debugger;\n')], {});
  const { findings } = concludeAnalysis({
    name: 'test',
    results: [result],
    skipped: [],
    rules: engine.rules,
    enabledRules: ['suppression/unused'],
    suppressions: [
      { rules: ['oxlint/no-debuger'], reason: 'one', file: '.aurelis.yaml', line: 2 },
      { rules: ['oxlint/no-debuger', 'oxlint/no-eval'], reason: 'two', file: '.aurelis.yaml', line: 5 },
    ],
  });

  expect(findings.map(({ path, region, ruleId }) => [path, region.startLine, ruleId])).toEqual([
    ['.aurelis.yaml', 2, 'suppression/unknown-rule'],
    ['.aurelis.yaml', 5, 'suppression/unknown-rule'],
    ['.aurelis.yaml', 5, 'suppression/unused'],
    ['a.js', 1, 'oxlint/no-debugger'],
  ]);
});

it('shows no secret that stands in the reason', async () => {
  const key = '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';

  const made = await report('a.js', `f("${key}"); // aurelis-ignore secret/github -- ${key} is revoked\n`);

  expect(made.summary).toMatchObject({ findings: 0, suppressed: 2 });
  expect(JSON.stringify(made)).not.toContain(key);
});

it('comes to an end on a file full of comments, and reports what it left out', async () => {
  const text = '// aurelis-ignore oxlint/no-debugger -- because\n\n'.repeat(20_000);

  const { findings } = await report('a.js', text);

  expect(findings.map((one) => [one.ruleId, one.region.startLine])).toEqual([['suppression/malformed', 2_001]]);
});
