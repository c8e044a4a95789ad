import { needsIn, type Formats } from './needs-in';

const FORMATS: Formats = {
  'npm 7 and later, as Node.js would find them': [
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1' }, workspaces: ['own'] },
        'node_modules/own': { resolved: 'own', link: true },
        own: { version: '1.0.0', dependencies: { d: '1' } },
        'node_modules/a': {
          version: '1.0.0',
          dependencies: { b: '2', own: '1' },
          peerDependencies: { d: '*', z: '*' },
        },
        'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1', constructor: '1' } },
        'node_modules/b': { version: '1.0.0', dev: true },
        'node_modules/c': { version: '1.0.0', optionalDependencies: { b: '1' } },
        'node_modules/d': { name: 'real', version: '3.0.0' },
      },
    }),
    {
      'a@1.0.0': 'production b@2.0.0 real@3.0.0',
      'b@2.0.0': 'production c@1.0.0',
      'b@1.0.0': 'development',
      'c@1.0.0': 'production b@1.0.0',
      'real@3.0.0': 'production',
    },
  ],
  'npm before 7': [
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 1,
      dependencies: {
        a: {
          version: '1.0.0',
          requires: { b: '^2.0.0', toString: '1' },
          dependencies: { b: { version: '2.0.0', requires: { c: '1' } } },
        },
        b: { version: '1.0.0', dev: true },
        c: { version: '1.0.0', requires: { b: '1' } },
      },
    }),
    {
      'a@1.0.0': 'production b@2.0.0',
      'b@2.0.0': 'production c@1.0.0',
      'b@1.0.0': 'development',
      'c@1.0.0': 'production b@1.0.0',
    },
  ],
  'pnpm 9, with the scopes of what only others need': [
    'pnpm-lock.yaml',
    `lockfileVersion: '9.0'

importers:
  .:
    dependencies:
      a:
        specifier: ^1
        version: 1.0.0(p@1.0.0)
    devDependencies:
      d:
        specifier: ^1
        version: 1.0.0

packages:
  a@1.0.0:
    resolution: {integrity: sha512-AAAA}
  b@1.0.0:
    resolution: {integrity: sha512-AAAA}
  d@1.0.0:
    resolution: {integrity: sha512-AAAA}
  e@1.0.0:
    resolution: {integrity: sha512-AAAA}
  f@1.0.0:
    resolution: {integrity: sha512-AAAA}
  p@1.0.0:
    resolution: {integrity: sha512-AAAA}

snapshots:
  a@1.0.0(p@1.0.0):
    dependencies:
      p: 1.0.0
      alias: b@1.0.0
    optionalDependencies:
      f: 1.0.0
  b@1.0.0: {}
  d@1.0.0:
    dependencies:
      b: 1.0.0
      e: 1.0.0(p@1.0.0)
  e@1.0.0(p@1.0.0): {}
  f@1.0.0:
    optional: true
  p@1.0.0: {}
`,
    {
      'a@1.0.0': 'production b@1.0.0 f@1.0.0 p@1.0.0',
      'b@1.0.0': 'production',
      'd@1.0.0': 'development b@1.0.0 e@1.0.0',
      'e@1.0.0': 'development',
      'f@1.0.0': 'optional',
      'p@1.0.0': 'production',
    },
  ],
  'pnpm before 9': [
    'pnpm-lock.yaml',
    `lockfileVersion: 5.4

packages:
  /a/1.0.0_p@1.0.0:
    resolution: {integrity: sha512-AAAA}
    dependencies:
      '@s/b': 2.0.0_p@1.0.0
      alias: /c/3.0.0
    dev: false
  /@s/b/2.0.0_p@1.0.0:
    resolution: {integrity: sha512-AAAA}
    dev: true
  /c/3.0.0:
    resolution: {integrity: sha512-AAAA}
    dev: false
`,
    { 'a@1.0.0': 'production @s/b@2.0.0 c@3.0.0', '@s/b@2.0.0': 'development', 'c@3.0.0': 'production' },
  ],
  'Yarn 1': [
    'yarn.lock',
    `# yarn lockfile v1

"@s/a@^1.0.0", "@s/a@~1.0.1":
  version "1.0.1"
  resolved "https://registry.yarnpkg.com/@s/a/-/a-1.0.1.tgz#aa"
  dependencies:
    b "^1.0.0"
    "@s/c" "1 || 2"
  optionalDependencies:
    b "^2.0.0"

"@s/c@1 || 2":
  version "2.0.0"

b@^1.0.0:
  version "1.5.0"
  dependencies:
    gone "^1.0.0"

b@^2.0.0:
  version "2.1.0"
`,
    {
      '@s/a@1.0.1': 'production @s/c@2.0.0 b@1.5.0 b@2.1.0',
      '@s/c@2.0.0': 'production',
      'b@1.5.0': 'production',
      'b@2.1.0': 'production',
    },
  ],
  'Yarn 2 and later': [
    'yarn.lock',
    `__metadata:
  version: 8

"@s/a@npm:^1.0.0, @s/a@npm:~1.0.1":
  version: 1.0.1
  resolution: "@s/a@npm:1.0.1"
  dependencies:
    b: "npm:^1.0.0"
    own: "workspace:^"
  checksum: 10/aa

"b@npm:^1.0.0":
  version: 1.5.0
  resolution: "b@npm:1.5.0"
  dependencies:
    "@s/a": ~1.0.1
  checksum: 10/bb

"own@workspace:^, own@workspace:own":
  version: 0.0.0-use.local
  resolution: "own@workspace:own"
`,
    { '@s/a@1.0.1': 'production b@1.5.0', 'b@1.5.0': 'production @s/a@1.0.1' },
  ],
};

it.each(Object.entries(FORMATS))('reads what packages need from %s', async (_name, [path, text, expected]) => {
  expect(await needsIn(path, text)).toEqual(expected);
});
