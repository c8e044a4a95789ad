import { componentsOf, readList } from '../read-list';

describe('package-lock.json', () => {
  const version3 = `{
  "name": "shop",
  "lockfileVersion": 3,
  "packages": {
    "": { "dependencies": { "lodash": "^4" }, "devDependencies": { "@types/node": "*" } },
    "node_modules/lodash": { "version": "4.17.21", "resolved": "https://registry.example/lodash.tgz", "integrity": "sha512-AAAA", "license": "MIT" },
    "node_modules/@types/node": { "version": "20.1.0", "dev": true },
    "node_modules/a/node_modules/lodash": { "version": "3.10.1", "optional": true },
    "node_modules/alias": { "name": "real", "version": "1.0.0" },
    "node_modules/shop-ui": { "resolved": "packages/ui", "link": true },
    "packages/ui": { "version": "1.0.0" }
  }
}`;

  it('names every installed package of version 3, without the project, its workspaces and links', async () => {
    expect(await componentsOf('package-lock.json', version3)).toEqual([
      'lodash@4.17.21 direct MIT :6',
      '@types/node@20.1.0 direct development :7',
      'lodash@3.10.1 optional :8',
      'real@1.0.0 :9',
    ]);
  });

  it('reads the nested dependencies of version 1, with aliases', async () => {
    const text = `{ "lockfileVersion": 1, "dependencies": {
  "a": { "version": "1.0.0", "dev": true, "dependencies": {
    "b": { "version": "2.0.0" } } },
  "c": { "version": "npm:@real/c@3.0.0" },
  "d": { "version": "file:packages/d" },
  "e": { "version": "git+ssh://git@github.com/e/e.git#0123456789abcdef0123456789abcdef01234567" }
} }`;

    expect(await componentsOf('npm-shrinkwrap.json', text)).toEqual([
      'a@1.0.0 development :2',
      '@real/c@3.0.0 :4',
      'e@0123456789abcdef0123456789abcdef01234567 :6',
      'b@2.0.0 :3',
    ]);
  });

  it('knows no licence of a package that names an empty one', async () => {
    const text = '{ "lockfileVersion": 3, "packages": { "node_modules/a": { "version": "1.0.0", "license": "" } } }';

    expect(await componentsOf('package-lock.json', text)).toEqual(['a@1.0.0 :1']);
  });

  it('reports packages without a digest and those that come without encryption, tokens left out', async () => {
    const text = `{ "lockfileVersion": 3, "packages": {
  "node_modules/a": { "version": "1.0.0", "resolved": "http://user:secret@registry.example/a.tgz" },
  "node_modules/b": { "version": "1.0.0", "resolved": "http://localhost:4873/b.tgz", "integrity": "sha512-A" },
  "node_modules/c": { "version": "1.0.0", "resolved": "git+ssh://git@github.com/c/c.git#1234" } } }`;

    const { found } = await readList('package-lock.json', text);

    expect(found.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      [
        'dependencies/insecure-source',
        'a is fetched without encryption, from http://[redacted]@registry.example/a.tgz.',
      ],
      ['dependencies/integrity-missing', 'a 1.0.0 has no digest.'],
    ]);
  });

  it('tells once of each registry that packages are fetched from without encryption', async () => {
    const packages = Object.fromEntries(
      ['http://one.example', 'http://one.example', 'https://one.example', 'http://me:pass@two.example'].map(
        (registry, index) => [
          `node_modules/p${index}`,
          { version: '1.0.0', resolved: `${registry}/p${index}.tgz`, integrity: 'sha512-x' },
        ],
      ),
    );

    const { found } = await readList('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }));

    expect(found.map(({ message }) => message)).toEqual([
      'p0 and 1 more are fetched without encryption, from http://one.example.',
      'p3 is fetched without encryption, from http://[redacted]@two.example/p3.tgz.',
    ]);
  });
});

describe('yarn.lock', () => {
  it('reads the classic format, with aliases and several ranges', async () => {
    const text = `# yarn lockfile v1


"@babel/core@^7.0.0", "@babel/core@^7.1.0":
  version "7.24.0"
  resolved "https://registry.yarnpkg.com/@babel/core/-/core-7.24.0.tgz#56cbda6b185ae9d9bed369816a8f4423c5f2ff1b"
  integrity sha512-fQfkg0Gjkza3nf0c7/w6Xf34BW4YvzNfACRLmmb7XRLa6XHdR+xJs9AlJw6weWFlhhB6j1nxGWyfg2r4GG9wqg==
  dependencies:
    "@babel/types" "^7.0.0"

old@npm:lodash@^4:
  version "4.17.21"
`;

    expect(await componentsOf('yarn.lock', text)).toEqual(['@babel/core@7.24.0 :4', 'lodash@4.17.21 :11']);
  });

  it('reads the later format, where workspaces tell what is direct', async () => {
    const text = `__metadata:
  version: 8
  cacheKey: 10c0

"lodash@npm:^4.17.0":
  version: 4.17.21
  resolution: "lodash@npm:4.17.21"
  checksum: 10c0/abc
  languageName: node
  linkType: hard

"shop@workspace:.":
  version: 0.0.0-use.local
  resolution: "shop@workspace:."
  dependencies:
    lodash: "npm:^4.17.0"
  languageName: unknown
  linkType: soft

"typescript@patch:typescript@npm%3A^5.0.0#optional!builtin<compat/typescript>":
  version: 5.4.5
  resolution: "typescript@patch:typescript@npm%3A5.4.5#optional!builtin<compat/typescript>::version=5.4.5"
  checksum: 10c0/def
`;

    expect(await componentsOf('yarn.lock', text)).toEqual(['lodash@4.17.21 direct :5', 'typescript@5.4.5 :20']);
  });
});

describe('pnpm-lock.yaml', () => {
  it('reads version 9, where importers tell what is direct and what is for development', async () => {
    const text = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      react-dom:
        specifier: ^18
        version: 18.2.0(react@18.2.0)
    devDependencies:
      '@types/node':
        specifier: ^20
        version: 20.1.0

packages:

  '@types/node@20.1.0':
    resolution: {integrity: sha512-AAAA}

  react-dom@18.2.0:
    resolution: {integrity: sha512-BBBB}
    peerDependencies:
      react: ^18.2.0

snapshots:

  '@types/node@20.1.0': {}
`;

    expect(await componentsOf('pnpm-lock.yaml', text)).toEqual([
      '@types/node@20.1.0 direct development :17',
      'react-dom@18.2.0 direct :20',
    ]);
  });

  it.each([
    ['5.4', '/@babel/core/7.24.0_supports-color@8.1.1'],
    ['6.0', '/@babel/core@7.24.0(supports-color@8.1.1)'],
  ])('reads version %s', async (version, key) => {
    const text = `lockfileVersion: '${version}'

packages:

  ${key}:
    resolution: {integrity: sha512-AAAA}
    dev: true
`;

    expect(await componentsOf('pnpm-lock.yaml', text)).toEqual(['@babel/core@7.24.0 development :5']);
  });
});
