import { contentFingerprint, type RawFinding } from '../../../shared/findings';
import { findingAt, reportOf } from '../../support/reports';

const BEFORE = `import { pool } from './pool.js';

export async function find(request) {
  const query = "SELECT * FROM orders WHERE id = '" + request.query.id + "'";
  debugger;
  return pool.query(query);
}
`;
const QUERY = `"SELECT * FROM orders WHERE id = '" + request.query.id + "'"`;

function inSource(source: string, code: string, ruleId: string, path = 'src/orders/find.js'): RawFinding {
  return findingAt(source, code, { ruleId, path });
}

function fingerprintsOf(...findings: RawFinding[]): string[] {
  return reportOf(findings).findings.map((finding) => finding.fingerprint);
}

const QUERY_BEFORE = inSource(BEFORE, QUERY, 'aurelis/sql-injection');
const DEBUGGER_BEFORE = inSource(BEFORE, 'debugger;', 'oxlint/no-debugger');

describe('fingerprints', () => {
  it('are 64 hexadecimal digits', () => {
    expect(fingerprintsOf(QUERY_BEFORE)[0]).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each([
    ['lines are inserted above', `// Copyright\n// Contoso\n\n${BEFORE}`],
    ['a function above is removed', BEFORE.replace("import { pool } from './pool.js';\n\n", '')],
    ['the code is indented deeper', BEFORE.replaceAll('\n  ', '\n        ')],
    ['tabs take the place of spaces', BEFORE.replaceAll('\n  ', '\n\t')],
    ['lines end otherwise', BEFORE.replaceAll('\n', '\r\n')],
    [
      'other lines of the function change',
      BEFORE.replace('return pool.query(query)', 'return (await pool.query(query)).rows'),
    ],
  ])('stay when %s', (_name, after) => {
    const query = inSource(after, QUERY, 'aurelis/sql-injection');
    const debug = inSource(after, 'debugger;', 'oxlint/no-debugger');

    expect(fingerprintsOf(query, debug)).toEqual(fingerprintsOf(QUERY_BEFORE, DEBUGGER_BEFORE));
  });

  it('stay when a formatter wraps the code', () => {
    const wrapped = BEFORE.replace(QUERY, QUERY.replaceAll(' + ', ' +\n    '));

    const after = inSource(wrapped, QUERY.replaceAll(' + ', ' +\n    '), 'aurelis/sql-injection');

    expect(fingerprintsOf(after)).toEqual(fingerprintsOf(QUERY_BEFORE));
  });

  it('stay when the file moves to another folder', () => {
    const moved = inSource(BEFORE, QUERY, 'aurelis/sql-injection', 'packages/server/find.js');

    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(QUERY_BEFORE));
  });

  it('can be paired by content when the file is given another name', () => {
    const renamed = inSource(BEFORE, QUERY, 'aurelis/sql-injection', 'src/orders/search.js');

    expect(fingerprintsOf(renamed)).not.toEqual(fingerprintsOf(QUERY_BEFORE));
    expect(contentFingerprint(renamed)).toBe(contentFingerprint(QUERY_BEFORE));
  });

  it.each([
    [
      'the code itself',
      inSource(
        BEFORE.replace('orders WHERE', 'users WHERE'),
        QUERY.replace('orders WHERE', 'users WHERE'),
        'aurelis/sql-injection',
      ),
    ],
    ['the rule', inSource(BEFORE, QUERY, 'ruff/S307')],
  ])('change with %s', (_name, after) => {
    expect(fingerprintsOf(after)).not.toEqual(fingerprintsOf(QUERY_BEFORE));
  });

  it('tell equal findings of a file apart and keep the first when a second is added below', () => {
    const twice = `${BEFORE}\n  debugger;\n`;
    const second = { ...DEBUGGER_BEFORE, region: { startLine: 9, startColumn: 3, endLine: 9, endColumn: 12 } };

    const after = fingerprintsOf(inSource(twice, 'debugger;', 'oxlint/no-debugger'), second);

    expect(new Set(after).size).toBe(2);
    expect(after[0]).toBe(fingerprintsOf(DEBUGGER_BEFORE)[0]);
  });

  it('of short code do not change in one file when the same is mended in another', () => {
    const elsewhere = { ...DEBUGGER_BEFORE, path: 'src/a.js' };

    const [, withOther] = fingerprintsOf(elsewhere, DEBUGGER_BEFORE);

    expect(withOther).toBe(fingerprintsOf(DEBUGGER_BEFORE)[0]);
  });

  it('tell two findings of one line apart by what they cover', () => {
    const source = 'import { first, second } from "./names.js";\n';
    const first = inSource(source, 'first', 'oxlint/no-unused-vars');
    const second = inSource(source, 'second', 'oxlint/no-unused-vars');

    const [, besideFirst] = fingerprintsOf(first, second);

    expect(besideFirst).toBe(fingerprintsOf(second)[0]);
  });

  it('are unique in a run', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...DEBUGGER_BEFORE,
      path: `src/${index % 7}/find.js`,
      region: { startLine: index + 1, startColumn: 3, endLine: index + 1, endColumn: 12 },
    }));

    expect(new Set(fingerprintsOf(...many)).size).toBe(500);
  });
});
