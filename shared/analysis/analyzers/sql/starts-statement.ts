import type { SqlDialect } from './dialect';
import type { SqlToken } from './sql-script';

/** Words that statements start with. */
const VERBS = new Set(
  'SELECT INSERT UPDATE DELETE MERGE CREATE ALTER DROP TRUNCATE GRANT REVOKE EXEC EXECUTE DECLARE SET IF WHILE PRINT RETURN WITH CALL PERFORM RAISERROR THROW RAISE BEGIN END ELSE COMMIT ROLLBACK FETCH OPEN CLOSE DEALLOCATE USE FOR ELSIF ELSEIF REPLACE GOTO WAITFOR BREAK CONTINUE'.split(
    ' ',
  ),
);
/** What may stand where only a statement can follow. */
const OPENERS = new Set(['BEGIN', 'THEN', 'ELSE', 'LOOP', 'END', 'DO', 'ROW', 'ATOMIC', 'REPEAT', 'TRY', 'CATCH']);
/** Words behind which a verb is a part of what stands before it. */
const JOINING = new Set(
  'ON FOR AFTER BEFORE OF OR INSTEAD UNION ALL EXCEPT INTERSECT MINUS AS GRANT REVOKE DENY AND NOT DO ( , = DROP CREATE ALTER ADD EXPLAIN ANALYZE WITH TO BY'.split(
    ' ',
  ),
);
const DATA_VERBS = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE']);
/** In T-SQL these are also clauses of statements. */
const CLAUSES = new Set(['FOR', 'WITH', 'END', 'ELSE', 'REPLACE', 'OPEN', 'CLOSE', 'USE', 'RAISE', 'CONTINUE']);

const LOOKED_AT = 200;

interface Next {
  readonly token: SqlToken;
  readonly next: SqlToken | undefined;
  readonly dialect: SqlDialect | undefined;
}

/** Whether a token starts another statement, though no semicolon stands before it. */
export function startsStatement(current: readonly SqlToken[], { token, next, dialect }: Next): boolean {
  if (!VERBS.has(token.word)) return false;
  const previous = current.at(-1);
  const head = current[0]?.word;
  if (previous === undefined) return false;
  if (token.word === 'UPDATE' && next?.word === '(') return false;
  if (opens(current, previous.word, token.word)) return true;
  if (JOINING.has(previous.word)) return previous.word === 'AS' && isRoutine(current);
  if ((head === 'IF' || head === 'WHILE') && dialect === 'tsql') return isBehindCondition(token.word);
  if (dialect !== 'tsql' || !token.isFirstOfLine) return false;
  return startsLine(current, token.word);
}

function opens(current: readonly SqlToken[], previous: string, verb: string): boolean {
  if (!OPENERS.has(previous)) return false;
  const words = wordsOf(current);
  // In these, an action is a part of the statement.
  if (words.has('MERGE') || words.has('CONFLICT')) return false;
  if (previous === 'DO') return verb !== 'UPDATE' && words.size > 1;
  if (previous === 'END') return verb !== 'FOR' && verb !== 'WITH' && verb !== 'END' && verb !== 'ELSE';
  if (previous === 'BEGIN') return true;
  if ((previous === 'THEN' || previous === 'ELSE') && words.has('CASE')) return DATA_VERBS.has(verb);
  return true;
}

function isRoutine(current: readonly SqlToken[]): boolean {
  return current.slice(1, 5).some(({ word }) => ['PROCEDURE', 'PROC', 'FUNCTION', 'TRIGGER', 'EVENT'].includes(word));
}

function isBehindCondition(verb: string): boolean {
  return !['FOR', 'WITH', 'END', 'ELSE', 'REPLACE'].includes(verb);
}

/** T-SQL needs no semicolons: a verb at the start of a line starts a statement, if the one before it is complete. */
function startsLine(current: readonly SqlToken[], verb: string): boolean {
  if (verb === 'END' || verb === 'ELSE') return !isInCase(current);
  if (CLAUSES.has(verb)) return false;
  const words = wordsOf(current);
  const isComplete = COMPLETE.get(current[0]?.word ?? '');
  return isComplete === undefined || isComplete(words, verb);
}

type IsComplete = (words: ReadonlySet<string>, verb: string) => boolean;

const hasAny = (words: ReadonlySet<string>, ...looked: readonly string[]) => looked.some((word) => words.has(word));
const hasGrantee: IsComplete = (words) => hasAny(words, 'TO', 'FROM');

/** Of statements that have a verb within them: whether they had it before this one. */
const COMPLETE: ReadonlyMap<string, IsComplete> = new Map<string, IsComplete>([
  [
    'INSERT',
    (words, verb) => !/^(?:SELECT|EXEC|EXECUTE)$/.test(verb) || hasAny(words, 'SELECT', 'VALUES', 'EXEC', 'EXECUTE'),
  ],
  ['UPDATE', (words, verb) => verb !== 'SET' || words.has('SET')],
  ['MERGE', (_words, verb) => !DATA_VERBS.has(verb) && verb !== 'SET'],
  ['ALTER', (_words, verb) => !/^(?:SET|DROP|ALTER)$/.test(verb)],
  ['WITH', (words, verb) => !DATA_VERBS.has(verb) || hasAny(words, 'SELECT', 'UPDATE', 'DELETE', 'INSERT')],
  ['GRANT', hasGrantee],
  ['REVOKE', hasGrantee],
  ['DENY', hasGrantee],
]);

/** Of its beginning and its end: a statement of a whole dump is not read again for each of its words. */
function wordsOf(current: readonly SqlToken[]): ReadonlySet<string> {
  const parts =
    current.length <= 2 * LOOKED_AT ? current : [...current.slice(0, LOOKED_AT), ...current.slice(-LOOKED_AT)];
  return new Set(parts.map(({ word, depth }) => (depth === 0 ? word : '')));
}

function isInCase(current: readonly SqlToken[]): boolean {
  let open = 0;
  for (const { word } of current.slice(-LOOKED_AT)) {
    if (word === 'CASE') open++;
    if (word === 'END' && open > 0) open--;
  }
  return open > 0;
}
