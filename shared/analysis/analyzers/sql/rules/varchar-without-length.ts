import type { SqlRule, SqlToken } from '../sql-script';

const TYPES = new Set(['VARCHAR', 'NVARCHAR', 'VARBINARY']);

export const varcharWithoutLength: SqlRule = {
  id: 'sql/varchar-without-length',
  grade: 'bug',
  description: 'A variable or parameter of T-SQL holds one character, as its type has no length.',
  help: 'What is longer is cut off without a word. Say the length, or `max`.',
  bad: 'DECLARE @name nvarchar;\nSET @name = (SELECT name FROM dbo.users WHERE id = 1);\n',
  good: 'DECLARE @name nvarchar(200);\nSET @name = (SELECT name FROM dbo.users WHERE id = 1);\n',
  *check({ statements, dialect }) {
    if (dialect !== 'tsql') return;
    for (const { tokens } of statements) {
      for (const [index, token] of tokens.entries()) {
        if (!TYPES.has(typeOf(token)) || !isType(tokens, index) || tokens[index + 1]?.word === '(') continue;
        yield { at: token, message: `Without a length ${token.text} holds one character.` };
      }
    }
  },
};

function typeOf({ word, text, kind }: SqlToken): string {
  return word || (kind === 'quoted' ? text.slice(1, -1).toUpperCase() : '');
}

/** Behind the name of a variable: elsewhere the word may be a name, or a CAST, where there is room for thirty. */
function isType(tokens: readonly SqlToken[], index: number): boolean {
  const next = tokens[index + 1]?.word;
  if (next === 'VARYING' || next === '.') return false;
  const behindAs = tokens[index - 1]?.word === 'AS' ? tokens[index - 2] : tokens[index - 1];
  return behindAs?.kind === 'variable' && next !== ')';
}
