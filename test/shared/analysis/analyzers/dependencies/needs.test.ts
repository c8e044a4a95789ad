import { toCycloneDx, type FileFacts } from '../../../../../shared/findings';
import { concludeAnalysis, ruleCatalogue } from '../../../../../shared/analysis';
import { readList } from './read-list';

/** `name@version`, with its scope and what it needs, of each package that a file tells of. */
async function needsIn(path: string, text: string): Promise<Record<string, string>> {
  const { facts } = await readList(path, text);
  const components = facts?.components ?? [];
  const idOf = (index: number): string => `${components[index]?.name}@${components[index]?.version}`;
  return Object.fromEntries(
    components.map(({ scope, needs }, index) => [
      idOf(index),
      [scope ?? 'production', ...(needs?.map(idOf) ?? ['unknown'])].join(' '),
    ]),
  );
}

const FORMATS: Readonly<Record<string, readonly [path: string, text: string, expected: Record<string, string>]>> = {
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
  Cargo: [
    'Cargo.lock',
    `[[package]]
name = "a"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aa"
dependencies = [
 "b 2.0.0",
 "c",
]

[[package]]
name = "b"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aa"

[[package]]
name = "b"
version = "2.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aa"
dependencies = ["own"]

[[package]]
name = "c"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "aa"

[[package]]
name = "own"
version = "0.1.0"
dependencies = ["a"]
`,
    {
      'a@1.0.0': 'production b@2.0.0 c@1.0.0',
      'b@1.0.0': 'production',
      'b@2.0.0': 'production',
      'c@1.0.0': 'production',
    },
  ],
  Poetry: [
    'poetry.lock',
    `[[package]]
name = "Jaraco.Text"
version = "1.0.0"
groups = ["main"]

[package.dependencies]
typing_extensions = {version = ">=4", markers = "python_version < '3.10'"}
gone = "*"

[[package]]
name = "typing-extensions"
version = "4.0.0"
groups = ["main", "dev"]
`,
    { 'Jaraco.Text@1.0.0': 'production typing-extensions@4.0.0', 'typing-extensions@4.0.0': 'production' },
  ],
  'uv, with the scopes of what only others need': [
    'uv.lock',
    `version = 1

[[package]]
name = "own"
version = "0.1.0"
source = { virtual = "." }
dependencies = [{ name = "a" }]

[package.dev-dependencies]
dev = [{ name = "pytest" }]

[[package]]
name = "a"
version = "1.0.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "b", version = "2.0.0", source = { registry = "https://pypi.org/simple" } }]

[[package]]
name = "b"
version = "1.0.0"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "b"
version = "2.0.0"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "pluggy"
version = "1.0.0"
source = { registry = "https://pypi.org/simple" }

[[package]]
name = "pytest"
version = "8.0.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "pluggy" }]
`,
    {
      'a@1.0.0': 'production b@2.0.0',
      'b@1.0.0': 'production',
      'b@2.0.0': 'production',
      'pluggy@1.0.0': 'development',
      'pytest@8.0.0': 'development pluggy@1.0.0',
    },
  ],
  Composer: [
    'composer.lock',
    JSON.stringify({
      packages: [
        { name: 'symfony/finder', version: 'v5.4.45', require: { php: '>=7', 'psr/log': '^1', 'ext-json': '*' } },
        { name: 'psr/log', version: '1.1.4' },
      ],
      'packages-dev': [{ name: 'phpunit/phpunit', version: '9.0.0', require: { 'symfony/finder': '*' } }],
    }),
    {
      'symfony/finder@5.4.45': 'production psr/log@1.1.4',
      'psr/log@1.1.4': 'production',
      'phpunit/phpunit@9.0.0': 'development symfony/finder@5.4.45',
    },
  ],
  NuGet: [
    'packages.lock.json',
    JSON.stringify({
      version: 1,
      dependencies: {
        'net8.0': {
          A: { type: 'Direct', resolved: '1.0.0', contentHash: 'AA==', dependencies: { 'system.b': '1.0.0' } },
          'System.B': { type: 'Transitive', resolved: '2.0.0', contentHash: 'AA==' },
        },
        net472: { 'System.B': { type: 'Transitive', resolved: '1.0.0', contentHash: 'AA==' } },
      },
    }),
    { 'A@1.0.0': 'production System.B@2.0.0', 'System.B@2.0.0': 'production', 'System.B@1.0.0': 'production' },
  ],
  Bundler: [
    'Gemfile.lock',
    `GEM
  remote: https://rubygems.org/
  specs:
    nokogiri (1.16.0-x86_64-linux)
      racc (~> 1.4)
    racc (1.7.3)
    rails (7.1.0)
      nokogiri (>= 1.8)
      bundler (>= 1.15.0)
      racc

PLATFORMS
  x86_64-linux

DEPENDENCIES
  rails
`,
    {
      'nokogiri@1.16.0': 'production racc@1.7.3',
      'racc@1.7.3': 'production',
      'rails@7.1.0': 'production nokogiri@1.16.0 racc@1.7.3',
    },
  ],
  'a list of Maven, which tells none': [
    'gradle.lockfile',
    'org.a:b:1.0.0=runtimeClasspath\nempty=\n',
    { 'org.a:b@1.0.0': 'production unknown' },
  ],
};

it.each(Object.entries(FORMATS))('reads what packages need from %s', async (_name, [path, text, expected]) => {
  expect(await needsIn(path, text)).toEqual(expected);
});

it('puts the needs of several files together, by package URL', async () => {
  const lock = (b: string) =>
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1' } },
        'node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
        'node_modules/b': { version: b, dependencies: { a: '1' } },
      },
    });
  const facts: FileFacts[] = [];
  for (const [path, text] of [
    ['one/package-lock.json', lock('1.0.0')],
    ['two/package-lock.json', lock('2.0.0')],
  ] as const) {
    const { facts: dependencies } = await readList(path, text);
    facts.push({ path, dependencies: dependencies! });
  }

  const report = concludeAnalysis({
    name: 'shop',
    results: [{ engineVersion: 'test', findings: [], files: [], facts, skipped: [] }],
    skipped: [],
    rules: ruleCatalogue,
  });

  expect(toCycloneDx(report).dependencies).toEqual([
    { ref: 'repository', dependsOn: ['pkg:npm/a@1.0.0'] },
    { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@1.0.0', 'pkg:npm/b@2.0.0'] },
    { ref: 'pkg:npm/b@1.0.0', dependsOn: ['pkg:npm/a@1.0.0'] },
    { ref: 'pkg:npm/b@2.0.0', dependsOn: ['pkg:npm/a@1.0.0'] },
  ]);
});

it('is not slowed down by names that stand for very many versions', async () => {
  const packages = Array.from(
    { length: 3_000 },
    (_, index) => `[[package]]\nname = "a"\nversion = "1.0.${index}"\n[package.dependencies]\na = "*"\n`,
  );

  const { facts } = await readList('poetry.lock', packages.join('\n'));

  expect(facts?.components).toHaveLength(3_000);
  expect(facts?.components.every(({ needs }) => needs?.length === 0)).toBe(true);
});
