import { DEPENDENCY_FORMATS } from '../../../../../shared/analysis/analyzers/dependencies/formats/registry';
import { readList } from './read-list';

const FILES = [
  'Cargo.lock',
  'composer.lock',
  'Gemfile.lock',
  'go.mod',
  'go.sum',
  'gradle.lockfile',
  'packages.lock.json',
  'package-lock.json',
  'packages.config',
  'pdm.lock',
  'Pipfile.lock',
  'pnpm-lock.yaml',
  'poetry.lock',
  'pom.xml',
  'App.csproj',
  'requirements.txt',
  'uv.lock',
  'libs.versions.toml',
  'yarn.lock',
];

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['cut off JSON', '{ "lockfileVersion": 3, "packages": { "node_modules/a": { "version": "1'],
  [
    'JSON of wrong types',
    '{ "lockfileVersion": "x", "packages": [1], "dependencies": 7, "default": [], "version": "1" }',
  ],
  ['null', 'null'],
  ['deep JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  [
    'keys of prototypes',
    '{ "version": 1, "lockfileVersion": 3, "_meta": {}, "packages": { "__proto__": { "version": "1" }, "node_modules/__proto__": { "version": "1.0.0" } }, "dependencies": { "__proto__": { "polluted": { "resolved": "1" } } }, "default": { "__proto__": { "version": "==1" } } }',
  ],
  ['a merge', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n'],
  [
    'anchors',
    `__metadata:\n  a: &a [x, x]\n${'  b: &b [*a, *a, *a, *a]\n'.repeat(100)}lockfileVersion: '9.0'\npackages: *a\n`,
  ],
  [
    'entities',
    `<!DOCTYPE project [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><project><dependencies><dependency><groupId>&b;</groupId></dependency></dependencies></project>`,
  ],
  [
    'an external entity',
    '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project><PackageReference Include="&x;" Version="1.0.0"/></Project>',
  ],
  ['deep XML', `<project>${'<a>'.repeat(5_000)}`],
  ['cut off TOML', '[[package]]\nname = "a'],
  ['TOML of wrong types', 'package = 7\n'],
  ['a TOML table behind blanks', `[libraries]\na = "a:b:1"\n[${' '.repeat(100_000)}x]\n`],
  ['long lines', `${'a'.repeat(500_000)} ${'='.repeat(100_000)}\n`],
  ['blanks', ' '.repeat(300_000)],
  ['depth by blanks', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
];

describe.each(FILES)('%s', (path) => {
  it.each(HOSTILE)('survives %s', async (_what, text) => {
    const { facts, found } = await readList(path, text);

    expect(facts?.components.length).toBeLessThan(10);
    expect(found.every(({ ruleId }) => ruleId.startsWith('dependencies/'))).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('has a file of each format above', () => {
  const covered = DEPENDENCY_FORMATS.filter((format) =>
    FILES.some((path) => format.matches(path.toLowerCase(), path.toLowerCase())),
  );

  expect(covered).toHaveLength(DEPENDENCY_FORMATS.length);
  expect(FILES).toHaveLength(DEPENDENCY_FORMATS.length);
});

it('says of a file that cannot be read that it cannot, and why', async () => {
  const { facts, found } = await readList('package-lock.json', '{ "lockfileVersion": 3');

  expect(facts).toMatchObject({ components: [], unread: 'it is not valid JSON' });
  expect(found.map(({ ruleId, message }) => [ruleId, message])).toEqual([
    ['dependencies/unreadable', 'The file cannot be read: it is not valid JSON.'],
  ]);
});

it('refuses entities that an XML file declares, and never expands them', async () => {
  const text =
    '<!DOCTYPE p [<!ENTITY x "evil">]><project><dependencies><dependency><groupId>g</groupId><artifactId>&x;</artifactId><version>1</version></dependency></dependencies></project>';

  const { facts } = await readList('pom.xml', text);

  expect(facts).toMatchObject({ components: [], unread: 'it is not valid XML, or uses entities of its own' });
});

it('does not let properties grow that name each other', async () => {
  const names = Array.from(
    { length: 20 },
    (_, index) => `<p${index}>\${p${index + 1}}\${p${index + 1}}\${p${index + 1}}</p${index}>`,
  );
  const text = `<project><properties>${names.join('')}</properties><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>\${p0}</version></dependency></dependencies></project>`;

  const { facts } = await readList('pom.xml', text);

  expect(facts?.components).toEqual([]);
});

it('reads a file of many packages, up to a limit that it names', async () => {
  const entries = Array.from({ length: 20_010 }, (_, index) => `"node_modules/p${index}":{"version":"1.0.0"}`);

  const { facts } = await readList('package-lock.json', `{"lockfileVersion":3,"packages":{${entries.join(',')}}}`);

  expect(facts?.components).toHaveLength(20_000);
  expect(facts?.unread).toBe('it names 10 packages more than the limit of 20000');
});

it.each(['requirements.txt', 'requirements-dev.txt', 'yarn.lock', 'go.sum'])(
  'takes an empty %s for a list without packages',
  async (path) => {
    for (const text of ['', '\n']) {
      const { found, facts } = await readList(path, text);

      expect(found).toEqual([]);
      expect(facts).toMatchObject({ components: [] });
      expect(facts).not.toHaveProperty('unread');
    }
  },
);
