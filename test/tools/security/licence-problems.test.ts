import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceProblems } from '../../../tools/security/licence-problems';

const lockWith = (entry: object, path = 'node_modules/other') =>
  JSON.stringify({ packages: { '': {}, [path]: { version: '1.0.0', ...entry } } });

describe('licences of packages', () => {
  it('allow every package of this project', () => {
    expect(licenceProblems(readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8'))).toEqual([]);
  });

  it.each([
    ['GPL-3.0-only', { license: 'GPL-3.0-only', dev: true }],
    ['AGPL-3.0', { license: 'AGPL-3.0' }],
    ['one that is not stated', {}],
    ['one only for what is not shipped', { license: 'CC-BY-4.0' }],
    ['two of which one is refused', { license: 'MIT AND GPL-2.0-only' }],
  ])('refuse %s', (_what, entry) => {
    expect(licenceProblems(lockWith(entry))).toHaveLength(1);
  });

  it.each([
    ['MIT', { license: 'MIT' }],
    ['a choice', { license: '(MIT OR GPL-3.0-only)' }],
    ['two that are both fine', { license: 'Apache-2.0 AND MIT' }],
    ['what only tests', { license: 'CC-BY-4.0', dev: true }],
    ['a link to a workspace', { link: true }],
  ])('allow %s', (_what, entry) => {
    expect(licenceProblems(lockWith(entry))).toEqual([]);
  });

  it('look at packages within packages', () => {
    expect(licenceProblems(lockWith({ license: 'GPL-2.0' }, 'node_modules/a/node_modules/@b/c'))).toEqual([
      '@b/c 1.0.0: GPL-2.0',
    ]);
  });
});
