import { needsIn, type Formats } from './needs-in';

const FORMATS: Formats = {
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
