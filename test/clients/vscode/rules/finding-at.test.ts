import { findingAt } from '../../../../clients/vscode/src/rules/finding-at';

const finding = (name: string, from: [number, number], to: [number, number]) => ({
  name,
  range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
});
const FINDINGS = [
  finding('function', [1, 0], [9, 1]),
  finding('call', [3, 4], [3, 20]),
  finding('argument', [3, 9], [3, 12]),
  finding('later', [12, 30], [12, 40]),
  finding('earlier', [12, 8], [12, 10]),
];
const at = (line: number, character: number) => findingAt(FINDINGS, { line, character })?.name;

it.each([
  [3, 10, 'argument'],
  [3, 12, 'argument'],
  [3, 13, 'call'],
  [5, 0, 'function'],
])('is the innermost one around line %i, column %i', (line, column, name) => {
  expect(at(line, column)).toBe(name);
});

it('is the first one of the line where none is around the cursor', () => {
  expect([at(12, 0), at(12, 20), at(12, 35), at(11, 0)]).toEqual(['earlier', 'earlier', 'later', undefined]);
});
