import type { SqlRule, SqlStatement, SqlToken } from '../sql-script';

export const repeatedWhen: SqlRule = {
  id: 'sql/repeated-when',
  grade: 'bug',
  description: 'A CASE asks the same question twice, so the second answer is never given.',
  help: 'The first branch that fits is taken. One of the two conditions was meant to be another, or its branch can go.',
  bad: "SELECT CASE WHEN state = 1 THEN 'open' WHEN state = 1 THEN 'closed' END FROM orders;\n",
  good: "SELECT CASE WHEN state = 1 THEN 'open' WHEN state = 2 THEN 'closed' END FROM orders;\n",
  *check({ statements }) {
    for (const statement of statements) yield* repeatedIn(statement);
  },
};

function* repeatedIn({ tokens }: SqlStatement) {
  const open: Set<string>[] = [];
  for (const [index, { word }] of tokens.entries()) {
    if (word === 'CASE') open.push(new Set());
    if (word === 'END') open.pop();
    const seen = open.at(-1);
    if (word !== 'WHEN' || seen === undefined) continue;
    const condition = untilThen(tokens, index + 1);
    const [first] = condition;
    const last = condition.at(-1);
    if (first === undefined || last === undefined) continue;
    const text = condition.map(({ word: bare, text: written }) => bare || written).join(' ');
    if (seen.has(text)) {
      yield { at: { start: first.start, end: last.end }, message: 'An earlier branch asks the same.' };
    }
    seen.add(text);
  }
}

/** Conditions of no more length than people compare by eye, and without a CASE of their own. */
function untilThen(tokens: readonly SqlToken[], start: number): readonly SqlToken[] {
  const condition = [];
  for (const token of tokens.slice(start, start + 60)) {
    if (token.word === 'THEN') return condition;
    if (token.word === 'CASE' || /^(?:RAND(?:OM)?|NEWID|UUID)$/.test(token.word)) return [];
    condition.push(token);
  }
  return [];
}
