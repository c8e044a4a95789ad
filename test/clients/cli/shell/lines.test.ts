import { completeLine } from '../../../../clients/cli/src/shell/complete-line';
import { selectionOf } from '../../../../clients/cli/src/shell/selection';
import { splitWords } from '../../../../clients/cli/src/shell/split-words';
import type { Finding } from '../../../../shared/findings';
import { findingAt, makeRule, reportOf, rulesOf } from '../../../support/reports';

describe('a line', () => {
  it.each([
    ['', []],
    ['  list   errors ', ['list', 'errors']],
    ['list "a path/with blanks.js"', ['list', 'a path/with blanks.js']],
    [`search 'it is' "so \\"`, ['search', 'it is', 'so \\']],
    ['fix src/"my file".py', ['fix', 'src/my file.py']],
    ['search ""', ['search', '']],
  ])('%j is the words %j', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  it.each(['list "a', "search it's"])('%j has a quote without an end', (line) => {
    expect(() => splitWords(line)).toThrow('A quote has no end.');
  });
});

const RULES = [
  makeRule('oxlint/no-debugger', { level: 'warning', kind: 'semantic' }),
  makeRule('dataflow/sql-injection', { level: 'error', kind: 'security' }),
  makeRule('ruff/F401', { level: 'note', kind: 'style' }),
];
const CODE = 'x';
const { findings: ALL } = reportOf(
  [
    findingAt(CODE, CODE, { ruleId: 'oxlint/no-debugger', path: 'src/a.js' }),
    findingAt(CODE, CODE, { ruleId: 'dataflow/sql-injection', path: 'src/db/b.py' }),
    findingAt(CODE, CODE, {
      ...{ ruleId: 'ruff/F401', path: 'tool.py' },
      fix: { description: 'Remove it', replacements: [] },
    }),
  ],
  { rules: rulesOf(...RULES) },
);
const of = (ruleId: string): Finding => ALL.find((one) => one.ruleId === ruleId)!;
const [DEBUGGER, SQL, UNUSED] = [of('oxlint/no-debugger'), of('dataflow/sql-injection'), of('ruff/F401')];

describe('words that say which findings', () => {
  it.each([
    ['', ALL],
    ['errors', [SQL]],
    ['error warning', [DEBUGGER, SQL]],
    ['security', [SQL]],
    ['security style', [SQL, UNUSED]],
    ['security notes', []],
    ['fixable', [UNUSED]],
    ['ruff/*', [UNUSED]],
    ['ruff/F401 oxlint/*', [DEBUGGER, UNUSED]],
    ['src', [DEBUGGER, SQL]],
    ['src/ errors', [SQL]],
    ['**/*.py', [SQL, UNUSED]],
    ['nowhere', []],
  ])('%j', (words, expected) => {
    expect(ALL.filter(selectionOf(words.split(' ').filter(Boolean)))).toEqual(expected);
  });
});

describe('completion', () => {
  it.each([
    [
      '',
      [
        'list ',
        'more ',
        'show ',
        'explain ',
        'fix ',
        'apply ',
        'scan ',
        'files ',
        'rules ',
        'search ',
        'help ',
        'quit ',
        'exit ',
      ],
    ],
    ['f', ['fix ', 'files ']],
    ['list err', ['errors ']],
    ['ls src/', ['src/a.js ', 'src/db/b.py ']],
    ['fix security src/db', ['src/db/b.py ']],
    ['why r', ['ruff/F401 ']],
    ['show s', []],
    ['nonsense s', []],
  ])('of %j offers %j', (line, expected) => {
    expect(completeLine(line, { findings: ALL })).toEqual([expected, line.split(' ').at(-1)]);
  });
});
