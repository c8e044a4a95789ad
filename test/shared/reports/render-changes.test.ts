import { renderChanges } from '../../../shared/reports';
import { regionOf, reportOf } from '../../support/reports';

type Told = Parameters<typeof reportOf>[0][number];

const DEBUGGER: Told = {
  ruleId: 'oxlint/no-debugger',
  path: 'src/pay.js',
  region: regionOf(3, 3, 12),
  message: 'A debugger stays.',
  snippet: '  debugger;',
};
const EVAL: Told = {
  ruleId: 'ruff/S307',
  path: 'tool.py',
  region: regionOf(1, 1, 8),
  message: 'Text is run.',
  snippet: 'eval(x)',
};

function changes(before: Told[], after: Told[]): string {
  return [...renderChanges(reportOf(before), reportOf(after))].join('');
}

it('shows new findings as a report does, and those that are gone in a line', () => {
  expect(changes([EVAL], [DEBUGGER])).toBe(
    [
      'src/pay.js',
      '  3:3      warning A debugger stays.',
      '                   | debugger;',
      '                   | ^^^^^^^^^',
      '                   oxlint/no-debugger CWE-489',
      '',
      'gone  tool.py:1 Text is run. ruff/S307',
      '1 finding (1 warning): 1 new, 1 gone.',
      '',
    ].join('\n'),
  );
});

it('says so when nothing is new, also when code has moved', () => {
  expect(changes([DEBUGGER], [{ ...DEBUGGER, region: regionOf(9, 3, 12) }])).toBe(
    '1 finding (1 warning): no change.\n',
  );
  expect(changes([], [])).toBe('0 findings: no change.\n');
});

it('shows no control character of a project', () => {
  const hostile = { ...DEBUGGER, path: 'a\u001B[31m.js', message: 'b\u202Ec' };

  expect(changes([], [hostile]) + changes([hostile], [])).not.toMatch(/[\u001B\u202E]/u);
});
