import { readScript } from '../../../../../shared/analysis/analyzers/sql/read-script';

const statementsOf = (text: string, path = 'a.sql') =>
  readScript(path, text).statements.map(({ tokens }) => tokens.map((token) => token.text).join(' '));

describe('readScript', () => {
  it.each([
    ['CREATE EXTENSION x;', 'schema.sql', 'postgres'],
    ['SELECT `a` FROM b;', 'schema.sql', 'mysql'],
    ['SELECT 1\nGO\n', 'schema.sql', 'tsql'],
    ['PRAGMA foreign_keys = ON;', 'schema.sql', 'sqlite'],
    ['SELECT 1 FROM dual', 'schema.sql', 'oracle'],
    ['SELECT 1', 'db/mysql/1.sql', 'mysql'],
    ['SELECT 1', 'a.sql', undefined],
  ])('knows by %j in %s which database it is for', (text, path, dialect) => {
    expect(readScript(path, text).dialect).toBe(dialect);
  });

  it('reads quotes, comments and bodies as their dialect has them', () => {
    expect(statementsOf("SELECT 'a;''b' /* ; /* nested */ ; */ -- ;\n, \"c;d\";", 'postgres.sql')).toEqual([
      "SELECT 'a;''b' , \"c;d\"",
    ]);
    expect(statementsOf("SELECT 'a\\';b'; # ;\nSELECT `c;`", 'mysql.sql')).toEqual(["SELECT 'a\\';b'", 'SELECT `c;`']);
    expect(statementsOf('SELECT [a;b] FROM #t\nGO\nSELECT 2', 'mssql.sql')).toEqual([
      'SELECT [a;b] FROM #t',
      'SELECT 2',
    ]);
  });

  it('reads the statements in the body of a function, and knows whose they are', () => {
    const { statements } = readScript(
      'postgres.sql',
      'CREATE FUNCTION f() AS $x$ BEGIN DELETE FROM a; END $x$;\nSELECT 1;',
    );

    expect(statements.map(({ verb, routine }) => [verb, routine?.verb])).toEqual([
      ['CREATE', undefined],
      ['BEGIN', 'CREATE'],
      ['DELETE', 'CREATE'],
      ['END', 'CREATE'],
      ['SELECT', undefined],
    ]);
  });

  it('reads no SQL in bodies of other languages and in rows of data', () => {
    const python = 'CREATE FUNCTION f() AS $$ DELETE FROM a; $$ LANGUAGE plpython3u;';

    expect(statementsOf(python, 'postgres.sql')).toHaveLength(1);
    expect(statementsOf("-- Rows;\nCOPY a FROM stdin;\nit's; DELETE FROM a\n\\.\nSELECT 1;", 'postgres.sql')).toEqual([
      'COPY a FROM stdin',
      'SELECT 1',
    ]);
  });

  it('tells statements of T-SQL apart that no semicolon ends, and keeps together what belongs together', () => {
    const text = [
      'UPDATE a',
      'SET b = 1',
      'INSERT INTO c (d)',
      'SELECT d FROM e',
      'IF @x = 1 DELETE FROM f',
      'MERGE INTO g USING h ON g.i = h.i WHEN MATCHED THEN',
      'UPDATE SET j = 1',
      'GO',
    ].join('\n');

    expect(statementsOf(text).map((statement) => statement.split(' ').slice(0, 3).join(' '))).toEqual([
      'UPDATE a SET',
      'INSERT INTO c',
      'IF @x =',
      'DELETE FROM f',
      'MERGE INTO g',
    ]);
  });

  it.each([
    ['parentheses', '('.repeat(200_000)],
    ['selects', 'SELECT ('.repeat(50_000)],
    ['blocks', 'BEGIN '.repeat(100_000)],
    ['ends of cases', `SELECT ${'CASE WHEN 1 THEN '.repeat(30_000)}${'END '.repeat(30_000)}`],
    ['open quotes', "'".repeat(100_001)],
    ['open comments', '/*'.repeat(100_000)],
    ['dollar tags', '$a$ $b$ '.repeat(20_000)],
  ])('reads a file of nothing but %s', (_what, text) => {
    expect(readScript('postgres.sql', text).path).toBe('postgres.sql');
  });
});
