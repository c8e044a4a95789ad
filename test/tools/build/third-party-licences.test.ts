import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thirdPartyLicences } from '../../../tools/build/third-party-licences';

describe('thirdPartyLicences', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'aurelis-licences-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function addPackage(name: string, manifest: object): void {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...manifest }));
    writeFileSync(join(folder, 'LICENSE'), `Licence of ${name}`);
  }

  it('gives the licence of each package once, and of our own files none', () => {
    addPackage('@scope/left', { license: 'MIT' });
    addPackage('right', { licenses: [{ type: 'ISC' }] });

    const text = thirdPartyLicences(root, [
      'shared/kernel/index.ts',
      'node_modules/right/index.js',
      'node_modules/@scope/left/a.js',
      'node_modules/@scope/left/b.js',
    ]);

    expect(text).toBe('@scope/left 1.0.0 (MIT)\n\nLicence of @scope/left\n\nright 1.0.0 (ISC)\n\nLicence of right\n');
  });

  it('gives a text that packages share once', () => {
    for (const name of ['left', 'right']) {
      addPackage(name, { license: 'MIT' });
      writeFileSync(join(root, 'node_modules', name, 'LICENSE'), 'The same');
    }

    const text = thirdPartyLicences(root, ['node_modules/left/index.js', 'node_modules/right/index.js']);

    expect(text).toBe('left 1.0.0 (MIT)\nright 1.0.0 (MIT)\n\nThe same\n');
  });

  it.each([
    ['a licence that asks for more than we give', { license: 'AGPL-3.0' }],
    ['no licence', {}],
  ])('refuses a package with %s', (_case, manifest) => {
    addPackage('odd', manifest);

    expect(() => thirdPartyLicences(root, ['node_modules/odd/index.js'])).toThrow('odd may not be shipped');
  });
});
