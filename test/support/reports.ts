import {
  type AnalysisReport,
  type AnalysisResult,
  type AnalyzedFile,
  assembleReport,
  type RawFinding,
  type Region,
  type ReportInput,
  type Rule,
  type SkippedPath,
} from '../../shared/findings';

/** A rule with the given id; every other field has a plain value. */
export function makeRule(id: string, overrides: Partial<Rule> = {}): Rule {
  const [analyzer = id, name = id] = id.split('/');
  return {
    id,
    name,
    analyzer,
    kind: 'semantic',
    level: 'warning',
    confidence: 'medium',
    cwe: [],
    languages: ['javascript'],
    description: `What ${name} finds.`,
    help: `Why **${name}** matters.`,
    ...overrides,
  };
}

export function rulesOf(...rules: Rule[]): { get(id: string): Rule | undefined } {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return { get: (id) => byId.get(id) };
}

/** The rules that `sampleReport` uses. */
export const SAMPLE_RULES: readonly Rule[] = [
  makeRule('aurelis/sql-injection', {
    kind: 'security',
    level: 'error',
    confidence: 'high',
    severity: 9.1,
    cwe: [89],
    description: 'A query is built from text that a user controls.',
    help: 'Whoever controls part of a query can read or change **all** of the data.\n\n- Use parameters: `db.query("... WHERE id = ?", [id])`\n- Never join strings\n\nSee [OWASP](https://owasp.org/www-community/attacks/SQL_Injection).\n\n```js\ndb.query("SELECT * FROM users WHERE id = ?", [id]);\n```',
    helpUrl: 'https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html',
  }),
  makeRule('oxlint/no-debugger', { level: 'warning', confidence: 'high', cwe: [489] }),
  makeRule('oxlint/no-unused-vars', { kind: 'style', level: 'note' }),
  makeRule('ruff/S307', { kind: 'security', level: 'error', severity: 7.8, cwe: [95], languages: ['python'] }),
  makeRule('secret/aws', {
    kind: 'security',
    level: 'error',
    confidence: 'high',
    severity: 9.8,
    cwe: [798],
    languages: [],
  }),
  makeRule('syntax/error', { kind: 'syntax', level: 'error', confidence: 'high', languages: [] }),
  makeRule('aurelis/loop-await', { kind: 'performance', level: 'warning' }),
  makeRule('coverage/no-assertion', { kind: 'coverage', level: 'note' }),
];

/** The place of a piece of code within one line, or of a whole line. */
export function regionOf(line: number, startColumn = 1, endColumn = startColumn): Region {
  return { startLine: line, startColumn, endLine: line, endColumn };
}

/** A finding about `code`, found in the text of a file as an analyzer would find it. */
export function findingAt(
  source: string,
  code: string,
  raw: Pick<RawFinding, 'ruleId' | 'path'> & Partial<RawFinding>,
): RawFinding {
  const offset = source.indexOf(code);
  if (offset < 0) throw new Error(`The source does not hold: ${code}`);
  const [startLine, startColumn] = lineAndColumn(source, offset);
  const [endLine, endColumn] = lineAndColumn(source, offset + code.length);
  const snippet = source
    .split('\n')
    .slice(startLine - 1, Math.min(endLine, startLine + 9))
    .join('\n');
  return {
    message: `Something about ${raw.ruleId}.`,
    region: { startLine, startColumn, endLine, endColumn },
    snippet,
    ...raw,
  };
}

function lineAndColumn(source: string, offset: number): [line: number, column: number] {
  const before = source.slice(0, offset).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}

export function resultOf(
  findings: RawFinding[],
  files: AnalyzedFile[] = [],
  skipped: SkippedPath[] = [],
): AnalysisResult {
  return { engineVersion: '1.2.3', findings, files, facts: [], skipped };
}

export function fileOf(path: string, overrides: Partial<AnalyzedFile> = {}): AnalyzedFile {
  return { path, language: 'javascript', lines: 100, sizeBytes: 3_000, ...overrides };
}

/** A report of these findings by the sample rules. */
export function reportOf(findings: RawFinding[], overrides: Partial<ReportInput> = {}): AnalysisReport {
  const files = [...new Set(findings.map((finding) => finding.path))].map((path) => fileOf(path));
  return assembleReport({
    name: 'shop',
    engineVersion: '1.2.3',
    results: [resultOf(findings, files)],
    skipped: [],
    rules: rulesOf(...SAMPLE_RULES),
    ...overrides,
  });
}

const DATABASE = `import { pool } from './pool.js';

export async function findOrder(request) {
  const id = request.query.id;
  const rows = await pool.query("SELECT * FROM orders WHERE id = '" + id + "'");
  debugger;
  for (const row of rows) {
    await notify(row);
  }
  return rows;
}
`;
const CALCULATOR = `import os


def total(expression):
    return eval(expression)
`;

/** Several kinds, levels and languages, a fix, related places, a defect that two rules reported, and skipped paths. */
export function sampleReport(overrides: Partial<ReportInput> = {}): AnalysisReport {
  const database = 'src/orders/database.js';
  const findings = [
    findingAt(DATABASE, `"SELECT * FROM orders WHERE id = '" + id + "'"`, {
      ruleId: 'aurelis/sql-injection',
      path: database,
      message: 'The query is built from request.query.id, which the caller controls.',
      related: [{ path: database, region: regionOf(4, 14, 30), message: 'The value comes from here.' }],
      codeFlow: [
        { path: 'src/server.js', region: regionOf(12, 3, 20), message: 'A query parameter enters here' },
        { path: database, region: regionOf(4, 14, 30), message: 'It is given to findOrder' },
        { path: database, region: regionOf(5, 22, 75), message: 'It becomes part of an SQL statement' },
      ],
    }),
    findingAt(DATABASE, 'debugger;', {
      ruleId: 'oxlint/no-debugger',
      path: database,
      message: '`debugger` statement is not allowed',
      fix: {
        description: 'Remove the debugger statement.',
        replacements: [
          { path: database, region: { startLine: 6, startColumn: 1, endLine: 7, endColumn: 1 }, text: '' },
        ],
      },
    }),
    findingAt(DATABASE, 'for (const row of rows) {\n    await notify(row);\n  }', {
      ruleId: 'aurelis/loop-await',
      path: database,
      message: 'Each turn of the loop waits for the one before.',
    }),
    findingAt(CALCULATOR, 'eval(expression)', {
      ruleId: 'ruff/S307',
      path: 'tools/calc ulator#1.py',
      message: 'Use of possibly insecure function; consider using `ast.literal_eval`',
    }),
    findingAt('const unused = 1;\n', 'unused', {
      ruleId: 'oxlint/no-unused-vars',
      path: 'src/größe/ünused.js',
      message: "Variable 'unused' is declared but never used.",
    }),
    {
      ruleId: 'syntax/error',
      path: 'src/broken.ts',
      region: regionOf(3, 12),
      message: '`)` expected.',
      snippet: 'if (a && (b {',
    },
  ];
  const files = [
    fileOf(database, { lines: 11, sizeBytes: 298 }),
    fileOf('src/größe/ünused.js', { lines: 1, sizeBytes: 18 }),
    fileOf('src/broken.ts', { language: 'typescript', lines: 12 }),
    fileOf('tools/calc ulator#1.py', { language: 'python', lines: 5, sizeBytes: 70 }),
    fileOf('README.md', { language: 'markdown', lines: 20 }),
  ];
  const skipped = [
    { path: 'assets/logo.png', reason: 'binary' },
    { path: 'node_modules', reason: 'ignored', detail: 'dependencies' },
    { path: 'src/generated/huge.js', reason: 'deadline', detail: 'stopped after 10 s' },
  ];
  return assembleReport({
    name: 'shop',
    engineVersion: '1.2.3',
    results: [resultOf(findings, files)],
    skipped,
    rules: rulesOf(...SAMPLE_RULES),
    runId: 'run_01jd0000000000000000000000',
    snapshotSha256: 'ab'.repeat(32),
    startedAt: '2026-01-02T03:04:05.000Z',
    finishedAt: '2026-01-02T03:04:15.500Z',
    ...overrides,
  });
}

/** Many findings, spread over files and levels, as a very large project has them. */
export function largeReport(count: number): AnalysisReport {
  const ruleIds = ['aurelis/sql-injection', 'oxlint/no-debugger', 'oxlint/no-unused-vars', 'ruff/S307'];
  const findings: RawFinding[] = Array.from({ length: count }, (_, index) => ({
    ruleId: ruleIds[index % ruleIds.length] ?? 'syntax/error',
    path: `packages/package-${index % 300}/src/file-${index % 900}.js`,
    region: regionOf(1 + Math.floor(index / 4), 5, 40),
    message: `Finding number ${index} says what is wrong with the code in this line.`,
    snippet: `    const value${index} = compute(${index}, "some text that fills the line");`,
  }));
  return reportOf(findings);
}
