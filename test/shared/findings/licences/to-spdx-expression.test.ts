import { toSpdxExpression } from '../../../../shared/findings/licences/to-spdx-expression';

it.each([
  ['MIT', 'MIT'],
  ['apache-2.0', 'Apache-2.0'],
  ['MIT/Apache-2.0', 'MIT OR Apache-2.0'],
  ['(mit or Apache-2.0) and BSD-3-Clause', '(MIT OR Apache-2.0) AND BSD-3-Clause'],
  ['GPL-2.0-only with classpath-exception-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'],
  ['Apache-1.1+', 'Apache-1.1+'],
  ['LicenseRef-own-terms OR MIT', 'LicenseRef-own-terms OR MIT'],
])('writes %s as %s', (text, expected) => {
  expect(toSpdxExpression(text)).toBe(expected);
});

it.each([
  'UNLICENSED',
  'BSD',
  'Apache 2',
  'SEE LICENSE IN x',
  'MIT OR proprietary',
  'MIT WITH no-exception',
  'MIT OR',
  '',
])('does not take %j for one', (text) => {
  expect(toSpdxExpression(text)).toBeUndefined();
});
