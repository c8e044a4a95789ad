import { concludeAnalysis, ruleCatalogue } from '../../../../shared/analysis';
import type { Finding, RawFinding } from '../../../../shared/findings';

const REGION = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 7 };

function undefinedName(name: string, path: string): RawFinding {
  return {
    ruleId: 'ruff/F821',
    path,
    region: REGION,
    message: `Undefined name \`${name}\``,
    snippet: `${name}.log(1)`,
  };
}

/** Each file in a batch of its own, as a service analyses a large repository. */
function conclude(findings: readonly RawFinding[]): readonly Finding[] {
  return concludeAnalysis({
    name: 'engines',
    results: findings.map((one) => ({ engineVersion: 'test', findings: [one], files: [], facts: [], skipped: [] })),
    skipped: [],
    rules: ruleCatalogue,
  }).findings;
}

it('takes a name that is defined nowhere for a crash', () => {
  const findings = conclude(Array.from({ length: 7 }, (_, index) => undefinedName('logger', `engines/${index}.py`)));

  expect(findings).toHaveLength(7);
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['error']));
});

it('takes a name that many files use for one that they are given, and others for a crash still', () => {
  const given = Array.from({ length: 8 }, (_, index) => undefinedName('logger', `engines/${index}.py`));
  const findings = conclude([...given, undefinedName('loger', 'engines/1.py')]);

  expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
    'Undefined name `loger`',
  ]);
  const others = findings.filter(({ level }) => level === 'note');
  expect(others).toHaveLength(8);
  expect(others[0]).toMatchObject({
    confidence: 'low',
    message: 'Undefined name `logger` (many files use it without having it: what loads them may put it there)',
  });
});

it('counts files, not uses', () => {
  const uses = Array.from({ length: 9 }, (_, index) => ({
    ...undefinedName('logger', 'engines/one.py'),
    region: { ...REGION, startLine: index + 1, endLine: index + 1 },
  }));

  expect(new Set(conclude(uses).map(({ level }) => level))).toEqual(new Set(['error']));
});
