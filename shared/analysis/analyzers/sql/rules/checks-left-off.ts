import { hasWords, type SqlRule, type SqlToken } from '../sql-script';
import { readName } from '../tables';

interface Change {
  readonly table: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly isOn: boolean;
  readonly what: string;
}

export const checksLeftOff: SqlRule = {
  id: 'sql/checks-left-off',
  grade: 'suspect',
  description: 'Triggers or foreign keys of a table are switched off and stay off.',
  help: 'From here on the database takes rows that break what the others rely on. Switch them on again in the same script. In T-SQL say `WITH CHECK CHECK CONSTRAINT`, or what came in meanwhile is never looked at.',
  bad: 'ALTER TABLE orders DISABLE TRIGGER ALL;\nDELETE FROM orders WHERE paid;\n',
  good: 'ALTER TABLE orders DISABLE TRIGGER ALL;\nDELETE FROM orders WHERE paid;\nALTER TABLE orders ENABLE TRIGGER ALL;\n',
  *check({ statements }) {
    const off = new Map<string, Change>();
    for (const { tokens } of statements) {
      const change = switched(tokens);
      if (change === undefined) continue;
      if (change.isOn) off.delete(change.table);
      else off.set(change.table, change);
    }
    for (const { at, what } of off.values()) yield { at, message: `${what} stay off behind this script.` };
  },
};

function switched(tokens: readonly SqlToken[]): Change | undefined {
  if (!hasWords(tokens, 0, 'ALTER', 'TABLE')) return undefined;
  const name = readName(tokens, tokens[2]?.word === 'ONLY' ? 3 : 2);
  const first = tokens[0];
  const last = name === undefined ? undefined : tokens[name.next + 1];
  if (name === undefined || first === undefined || last === undefined) return undefined;
  const action = tokens.slice(name.next);
  const isOn = last.word === 'TRIGGER' ? switchesTriggers(action) : switchesKeys(action);
  if (isOn === undefined) return undefined;
  const what = last.word === 'TRIGGER' ? 'Its triggers' : 'Its constraints';
  return { table: `${name.name} ${what}`, at: { start: first.start, end: last.end }, isOn, what };
}

/** One trigger alone may be switched off for good. */
function switchesTriggers(action: readonly SqlToken[]): boolean | undefined {
  if (action[0]?.word === 'ENABLE') return true;
  return action[0]?.word === 'DISABLE' && action[2]?.word === 'ALL' ? false : undefined;
}

function switchesKeys(action: readonly SqlToken[]): boolean | undefined {
  if (hasWords(action, 0, 'NOCHECK', 'CONSTRAINT', 'ALL')) return false;
  const isChecked = action.some((_token, index) => hasWords(action, index, 'CHECK', 'CONSTRAINT'));
  return isChecked ? true : undefined;
}
