import { completeLock } from '../../tools/lock/complete-lock';

const LOCK = {
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/tool': {
      version: '1.0.0',
      license: 'MIT',
      dev: true,
      optionalDependencies: {
        '@tool/darwin-arm64': '1.0.0',
        '@tool/linux-x64-gnu': '1.0.0',
        '@tool/linux-arm-musleabihf': '1.0.0',
      },
    },
    'node_modules/@tool/linux-x64-gnu': { version: '1.0.0', optional: true },
  },
};

describe('completeLock', () => {
  it('adds the packages of other platforms, each with its platform', () => {
    const { lock, added } = completeLock(LOCK);

    expect(added).toEqual(['@tool/darwin-arm64', '@tool/linux-arm-musleabihf']);
    expect(lock.packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      dev: true,
      license: 'MIT',
      optional: true,
      os: ['darwin'],
    });
    expect(lock.packages['node_modules/@tool/linux-arm-musleabihf']).toMatchObject({ cpu: ['arm'], libc: ['musl'] });
  });

  it('keeps everything that was there', () => {
    const { lock } = completeLock(LOCK);

    expect(lock).toMatchObject(LOCK);
  });

  it('has nothing to add the second time', () => {
    const { lock } = completeLock(LOCK);

    expect(completeLock(lock)).toEqual({ lock, added: [] });
  });

  it('finds a package that is installed inside its parent', () => {
    const nested = {
      packages: {
        'node_modules/tool': { optionalDependencies: { 'tool-win32-x64': '2.0.0' } },
        'node_modules/tool/node_modules/tool-win32-x64': { version: '2.0.0' },
      },
    };

    expect(completeLock(nested).added).toEqual([]);
  });

  it('refuses a package whose name tells no platform', () => {
    const odd = { packages: { 'node_modules/tool': { optionalDependencies: { extra: '1.0.0' } } } };

    expect(() => completeLock(odd)).toThrow('extra does not say its platform');
  });
});
