import { sqlDialect, type SqlDialect } from './dialect';
import { readTokens, type ReadToken } from './read-tokens';
import type { SqlScript, SqlStatement, SqlToken } from './sql-script';
import { startsStatement } from './starts-statement';

const MIGRATION =
  /(?:^|\/)(?:migrations?|migrate|deltas?|changelogs?|changesets?|flyway|liquibase|evolutions|upgrades?|drizzle|versions|patches)(?:\/|$)|(?:^|\/)[vu]\d[\w.]*__[^/]*$|(?:^|[/._-])(?:up|down|upgrade|downgrade|update|migration)[^/]*\.sql$/i;
/** Bodies in other languages are no SQL. */
const FOREIGN_BODY = /^(?:PL(?:PYTHON|PERL|TCL|V8|JAVA|LUA|RUST|R|SH)\w*|C|INTERNAL)$/;
const MAX_BODIES_DEEP = 3;

/** Reads the statements of a script of any dialect; there is nothing it refuses. */
export function readScript(path: string, text: string): SqlScript {
  const dialect = sqlDialect(path, text);
  const statements: SqlStatement[] = [];
  readInto(statements, text, { range: { start: 0, end: text.length }, dialect, routine: undefined, deep: 0 });
  return { path, text, dialect, statements, isMigration: MIGRATION.test(path) };
}

interface Reading {
  readonly range: { readonly start: number; readonly end: number };
  readonly dialect: SqlDialect | undefined;
  readonly routine: SqlStatement | undefined;
  readonly deep: number;
}

function readInto(statements: SqlStatement[], text: string, reading: Reading): void {
  const routines = new RoutineTracker(reading.routine, reading.dialect);
  for (const tokens of split(readTokens(text, reading.range, reading.dialect), reading.dialect)) {
    const [first] = tokens;
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) continue;
    const routine = routines.enter(first.isFirstOfBatch === true);
    const statement = { verb: first.word, tokens, start: first.start, end: last.end, routine };
    statements.push(statement);
    routines.leave(statement);
    if (isForeign(tokens) || reading.deep >= MAX_BODIES_DEEP) continue;
    for (const { dollarBody } of tokens) {
      if (dollarBody === undefined) continue;
      readInto(statements, text, { ...reading, range: dollarBody, routine: statement, deep: reading.deep + 1 });
    }
  }
}

/** Knows of each statement whether it stands in the body of a routine that is no text of its own. */
class RoutineTracker {
  readonly #outer: SqlStatement | undefined;
  readonly #hasBatches: boolean;
  #routine: SqlStatement | undefined;
  #openBlocks = 0;

  constructor(outer: SqlStatement | undefined, dialect: SqlDialect | undefined) {
    this.#outer = outer;
    // T-SQL and Oracle say where a batch ends.
    this.#hasBatches = dialect === 'tsql' || dialect === 'oracle';
  }

  enter(isFirstOfBatch: boolean): SqlStatement | undefined {
    if (isFirstOfBatch) this.#routine = undefined;
    return this.#outer ?? this.#routine;
  }

  leave(statement: SqlStatement): void {
    if (createsRoutine(statement.tokens)) {
      this.#routine = hasBodyInQuotes(statement.tokens) ? undefined : statement;
      this.#openBlocks = 0;
    }
    this.#openBlocks += openedBlocks(statement.tokens);
    if (this.#openBlocks <= 0 && !this.#hasBatches) this.#routine = undefined;
  }
}

function isForeign(tokens: readonly SqlToken[]): boolean {
  return tokens.some(
    ({ word, text }, index) =>
      tokens[index - 1]?.word === 'LANGUAGE' && FOREIGN_BODY.test(word || text.replace(/['"]/g, '').toUpperCase()),
  );
}

type SplitToken = ReadToken & { readonly isFirstOfBatch?: boolean };

/** Statements end with a semicolon, and in procedures and in T-SQL also where the next one starts. */
function* split(tokens: readonly ReadToken[], dialect: SqlDialect | undefined): Generator<readonly SplitToken[]> {
  let current: SplitToken[] = [];
  let depthBefore = 0;
  let isFirstOfBatch = true;
  for (const [index, token] of tokens.entries()) {
    if (token.word === ';') {
      if (current.length > 0) yield current;
      current = [];
      depthBefore = 0;
      isFirstOfBatch = token.text !== ';';
      continue;
    }
    const previous = tokens[index - 1];
    const isNext = current.length > 0 && previous !== undefined && token.depth === depthBefore;
    if (isNext && startsStatement(current, { token, next: tokens[index + 1], dialect })) {
      yield current;
      current = [];
      depthBefore = token.depth;
    }
    if (current.length === 0) depthBefore = token.depth;
    const isBatchStart = current.length === 0 && isFirstOfBatch;
    const depth = token.depth - depthBefore;
    current.push({ ...token, depth, ...(isBatchStart ? { isFirstOfBatch: true } : {}) });
    if (isBatchStart) isFirstOfBatch = false;
  }
  if (current.length > 0) yield current;
}

function createsRoutine(tokens: readonly SqlToken[]): boolean {
  const head = tokens.slice(0, 8).map(({ word }) => word);
  if (head[0] !== 'CREATE' && head[0] !== 'ALTER') return false;
  return head.some((word) => ['FUNCTION', 'PROCEDURE', 'PROC', 'TRIGGER', 'PACKAGE', 'EVENT'].includes(word));
}

function hasBodyInQuotes(tokens: readonly ReadToken[]): boolean {
  return tokens.some(
    ({ dollarBody, kind }, index) =>
      dollarBody !== undefined || (kind === 'string' && tokens[index - 1]?.word === 'AS'),
  );
}

/** How many blocks a statement opens beyond those it closes. */
function openedBlocks(tokens: readonly SqlToken[]): number {
  let open = 0;
  for (const [index, { word }] of tokens.entries()) {
    const next = tokens[index + 1]?.word ?? '';
    if (word === 'CASE' && tokens[index - 1]?.word !== 'END') open++;
    if (word === 'BEGIN' && !/^TRAN/.test(next)) open++;
    if (word === 'END' && !/^(?:IF|LOOP|WHILE|REPEAT|FOR)$/.test(next)) open--;
  }
  return open;
}
