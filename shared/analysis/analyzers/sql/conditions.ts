import type { SqlToken } from './sql-script';

const OPENS = new Set(['WHERE', 'ON', 'HAVING', 'WHEN', 'IF', 'ELSIF', 'ELSEIF', 'WHILE', 'CHECK', 'AND', 'OR', 'NOT']);
const CLOSES = new Set(
  'SELECT SET FROM GROUP ORDER THEN ELSE VALUES LIMIT RETURNING DEFAULT EXEC EXECUTE DECLARE END JOIN LEFT RIGHT INNER CROSS FULL OUTPUT INTO CALL BEGIN LOOP UNION USING WINDOW AS'.split(
    ' ',
  ),
);
/** A parenthesis behind these groups; behind another word it holds the arguments of a call. */
const GROUPS = new Set([...OPENS, 'IN', 'EXISTS', 'BETWEEN']);

/** Of each token, whether it is a part of what is true or false: a `=` there compares and never assigns. */
export function conditionTokens(tokens: readonly SqlToken[]): readonly boolean[] {
  const outer: boolean[] = [];
  let isCondition = false;
  return tokens.map((token, index) => {
    const { word } = token;
    if (word === '(') {
      outer.push(isCondition);
      const previous = tokens[index - 1];
      const isCall =
        previous !== undefined && previous.word !== '' && /^\w/.test(previous.word) && !GROUPS.has(previous.word);
      isCondition = previous?.word === 'CHECK' || (isCondition && !isCall && previous?.kind !== 'quoted');
      return isCondition;
    }
    if (word === ')') {
      isCondition = outer.pop() ?? false;
      return isCondition;
    }
    if (opensCondition(tokens, index)) isCondition = true;
    else if (CLOSES.has(word) || word === ',') isCondition = false;
    return isCondition;
  });
}

function opensCondition(tokens: readonly SqlToken[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  const next = tokens[index + 1]?.word;
  if (word === 'AND' || word === 'OR' || word === 'NOT') return false;
  // ON DELETE, ON UPDATE and ON CONFLICT are no conditions, neither is IF EXISTS before a name.
  if (word === 'ON' && tokens[index - 1]?.word === '=') return false;
  if (word === 'ON') return next !== 'DELETE' && next !== 'UPDATE' && next !== 'CONFLICT' && next !== 'DUPLICATE';
  return OPENS.has(word);
}
