import type { SqlRule, SqlStatement, SqlToken } from '../sql-script';

/** Make of a value what cannot end the text it is put into. */
const QUOTES =
  /^(?:QUOTENAME|QUOTE|QUOTE_IDENT|QUOTE_LITERAL|QUOTE_NULLABLE|FORMAT|ASSERT|ENQUOTE_\w+|SIMPLE_SQL_NAME|DBMS_ASSERT|CAST|CONVERT|STR|TO_CHAR|REPLACE|REGCLASS|OID)$/;
const TEXT_TYPE = /^(?:N?VAR)?CHAR$|^N?VARCHAR2?$|^N?TEXT$|^SYSNAME$|^CLOB$|^CHARACTER$|^STRING$/;

export const dynamicSqlBuilt: SqlRule = {
  id: 'sql/dynamic-sql-built',
  grade: { cwe: [89], severity: 8.1, confidence: 'medium' },
  description: 'A routine runs SQL that it put together from what it was given.',
  help: "A quote in the value ends the text it stands in, and what follows is run. Pass values as parameters (`sp_executesql @sql, N'@id int', @id`, `EXECUTE ... USING`), and quote names with `QUOTENAME` or `format('%I', ...)`.",
  bad: "CREATE PROCEDURE dbo.find_user @name nvarchar(100) AS\nBEGIN\n  EXEC('SELECT id FROM dbo.users WHERE name = ''' + @name + '''');\nEND\n",
  good: "CREATE PROCEDURE dbo.find_user @name nvarchar(100) AS\nBEGIN\n  EXEC sp_executesql N'SELECT id FROM dbo.users WHERE name = @name', N'@name nvarchar(100)', @name;\nEND\n",
  *check({ statements }) {
    for (const { tokens, routine } of statements) {
      if (routine === undefined) continue;
      const given = textParameters(routine);
      for (const part of executedTexts(tokens)) {
        const value = part.find((token, index) => given.has(nameOf(token)) && isJoined(part, index));
        const first = part[0];
        const last = part.at(-1);
        if (value === undefined || first === undefined || last === undefined) continue;
        yield {
          at: { start: first.start, end: last.end },
          message: `A quote in ${value.text} ends the text it is put into.`,
        };
      }
    }
  },
};

/** Parameters of the routine that can hold text, by their names in lower case. */
function textParameters({ tokens }: SqlStatement): ReadonlySet<string> {
  const names = new Set<string>();
  const end = tokens.findIndex(
    ({ word }, index) =>
      index > 2 && /^(?:RETURNS|LANGUAGE|BEGIN|AS|IS)$/.test(word) && tokens[index - 1]?.kind !== 'variable',
  );
  const head = tokens.slice(0, end < 0 ? undefined : end);
  for (const [index, token] of head.entries()) {
    const next = head[index + 1];
    const type = next?.word === 'AS' || next?.word === 'IN' ? head[index + 2] : next;
    if ((token.kind === 'variable' || token.kind === 'word') && TEXT_TYPE.test(type?.word ?? '')) {
      names.add(nameOf(token));
    }
  }
  return names;
}

/** What is run: EXEC('...' + @x), EXECUTE '...' || x, PREPARE s FROM CONCAT(...). */
function* executedTexts(tokens: readonly SqlToken[]): Generator<readonly SqlToken[]> {
  for (const [index, { word }] of tokens.entries()) {
    const next = tokens[index + 1];
    const isRun = word === 'EXEC' || word === 'EXECUTE' || (word === 'FROM' && tokens[index - 2]?.word === 'PREPARE');
    if (!isRun || next === undefined) continue;
    const start = next.word === 'IMMEDIATE' ? index + 2 : index + 1;
    const rest = tokens.slice(start);
    const end = rest.findIndex(
      ({ word: at, depth }) => depth === 0 && (at === 'USING' || at === 'INTO' || at === 'AT' || at === 'LOOP'),
    );
    const text = end < 0 ? rest : rest.slice(0, end);
    if (text.some(({ kind }) => kind === 'string')) yield text;
  }
}

/** Joined to a literal by hand: a value in a call of its own is made into something first. */
function isJoined(part: readonly SqlToken[], index: number): boolean {
  const before = part[index - 1]?.word ?? '';
  const behind = part[index + 1]?.word ?? '';
  const isPlus = (word: string) => word === '+' || word === '||';
  if (
    part[index + 1]?.word === '::' ||
    part.some(({ word }) => QUOTES.test(word) && word !== 'CAST' && word !== 'REPLACE')
  ) {
    return false;
  }
  const isConcatenated = part.some(({ word }) => word === 'CONCAT') && (before === ',' || before === '(');
  return (
    (isPlus(before) && !isCallBefore(part, index)) || (isPlus(behind) && !isCallBefore(part, index)) || isConcatenated
  );
}

function isCallBefore(part: readonly SqlToken[], index: number): boolean {
  return part[index - 1]?.word === '(' && QUOTES.test(part[index - 2]?.word ?? '');
}

function nameOf({ text }: SqlToken): string {
  return text.toLowerCase();
}
