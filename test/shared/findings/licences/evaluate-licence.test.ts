import { evaluateLicence } from '../../../../shared/findings';

const isPermissive = (name: string): boolean =>
  ['MIT', 'Apache-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'].includes(name);

it.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['MIT OR GPL-3.0-only', true],
  ['GPL-3.0-only or MIT', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only AND MIT OR Apache-2.0', true],
  ['GPL-3.0-only AND (MIT OR Apache-2.0)', false],
  ['(MIT AND (Apache-2.0 OR GPL-3.0-only))', true],
  ['GPL-2.0-only WITH Classpath-exception-2.0', true],
  ['MIT/Apache-2.0', true],
])('evaluates %s', (expression, expected) => {
  expect(evaluateLicence(expression, isPermissive)).toBe(expected);
});

it.each([
  '',
  'SEE LICENSE IN x',
  'MIT OR',
  'OR MIT',
  '(MIT',
  'MIT)',
  '()',
  'MIT (Apache-2.0)',
  'MIT Apache-2.0',
  'MIT WITH',
  '(MIT OR) AND MIT',
  'M'.repeat(600),
])('takes %p for no expression', (text) => {
  expect(evaluateLicence(text, isPermissive)).toBeUndefined();
});

it('survives parentheses as deep as the text may be', () => {
  expect(evaluateLicence(`${'('.repeat(240)}MIT${')'.repeat(240)}`, isPermissive)).toBe(true);
});
