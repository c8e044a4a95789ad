import { splitByComma } from './queries';
import { hasWords, type SqlScript, type SqlStatement, type SqlToken } from './sql-script';

export interface SqlColumn {
  /** In lower case, without quotes. */
  readonly name: string;
  readonly at: SqlToken;
  /** In upper case. */
  readonly type: string;
  /** All behind the name. */
  readonly tokens: readonly SqlToken[];
}

export interface SqlTable {
  readonly statement: SqlStatement;
  readonly name: string;
  readonly at: SqlToken;
  readonly isTemporary: boolean;
  readonly columns: readonly SqlColumn[];
  /** Parts that are no column, such as PRIMARY KEY (a, b). */
  readonly constraints: readonly (readonly SqlToken[])[];
}

export interface SqlAlteration {
  readonly statement: SqlStatement;
  readonly table: string;
  readonly actions: readonly (readonly SqlToken[])[];
}

const CONSTRAINTS = new Set('CONSTRAINT PRIMARY UNIQUE FOREIGN CHECK FULLTEXT SPATIAL EXCLUDE LIKE PERIOD'.split(' '));

/** The tables a script creates, column by column; those made from a query or like another table have no columns. */
export function createdTables({ statements }: SqlScript): SqlTable[] {
  return statements.flatMap((statement) => createdTable(statement) ?? []);
}

function createdTable(statement: SqlStatement): SqlTable | undefined {
  const { tokens, verb } = statement;
  if (verb !== 'CREATE') return undefined;
  const keyword = tokens.findIndex(({ word }, index) => index < 6 && word === 'TABLE');
  if (keyword < 0) return undefined;
  const start = hasWords(tokens, keyword + 1, 'IF', 'NOT', 'EXISTS') ? keyword + 4 : keyword + 1;
  const name = readName(tokens, start);
  if (name === undefined || tokens[name.next]?.word !== '(') return undefined;
  const open = name.next;
  const close = tokens.findIndex(({ word, depth }, index) => index > open && word === ')' && depth === 0);
  if (close < 0) return undefined;
  const parts = splitByComma(tokens, open + 1, close);
  const isSelect = tokens[open + 1]?.word === 'SELECT' || tokens[open + 1]?.word === 'WITH';
  // Types such as struct<a:int,b:int> have commas of their own.
  if (isSelect || tokens.slice(open, close).some(({ word }) => word === '<' || word === '<>')) return undefined;
  const words = tokens.slice(1, keyword).map(({ word }) => word);
  return {
    statement,
    name: name.name,
    at: name.at,
    isTemporary: /^[#@]/.test(name.name) || words.some((word) => word === 'TEMP' || word === 'TEMPORARY'),
    columns: parts.flatMap((part) => readColumn(part) ?? []),
    constraints: parts.filter((part) => readColumn(part) === undefined),
  };
}

/** Every ALTER TABLE of a script with what it does. */
export function alterations({ statements }: SqlScript): SqlAlteration[] {
  return statements.flatMap((statement) => {
    const { tokens } = statement;
    if (!hasWords(tokens, 0, 'ALTER', 'TABLE')) return [];
    let start = hasWords(tokens, 2, 'IF', 'EXISTS') ? 4 : 2;
    if (tokens[start]?.word === 'ONLY') start++;
    const name = readName(tokens, start);
    if (name === undefined) return [];
    return [{ statement, table: name.name, actions: splitByComma(tokens, name.next, tokens.length) }];
  });
}

/** A name with its qualifiers, without quotes and in lower case: `"public"."User"` is `user`. */
export function readName(tokens: readonly SqlToken[], start: number) {
  let at = tokens[start];
  let next = start + 1;
  if (at === undefined || !isName(at)) return undefined;
  while (tokens[next]?.word === '.') {
    const part = tokens[next + 1];
    if (part === undefined) break;
    if (isName(part)) at = part;
    next += isName(part) ? 2 : 1;
  }
  return { name: plainName(at.text), at, next };
}

/** The column that a part of CREATE TABLE, or of ADD COLUMN behind its words, describes. */
export function readColumn(part: readonly SqlToken[]): SqlColumn | undefined {
  const [at, second, third] = part;
  if (at === undefined || second === undefined || !isName(at) || CONSTRAINTS.has(at.word)) return undefined;
  const isIndex = (at.word === 'KEY' || at.word === 'INDEX') && (second.kind === 'quoted' || third?.word === '(');
  if (isIndex && !/^(?:VAR|N)?CHAR|VARCHAR/.test(second.word)) return undefined;
  if ((at.word === 'KEY' || at.word === 'INDEX') && second.word === '(') return undefined;
  const type = second.word || plainName(second.text).toUpperCase();
  return { name: plainName(at.text), at, type, tokens: part.slice(1) };
}

export function plainName(text: string): string {
  return text.replace(/^["`[]|["`\]]$/g, '').toLowerCase();
}

function isName({ kind }: SqlToken): boolean {
  return kind === 'word' || kind === 'quoted' || kind === 'variable';
}
