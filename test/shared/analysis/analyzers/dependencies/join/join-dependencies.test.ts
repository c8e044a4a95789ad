import { findVulnerabilities, type AdvisoryKnowledge } from '../../../../../../shared/advisories';
import { concludeAnalysis, ruleCatalogue, type OutsideKnowledge } from '../../../../../../shared/analysis';
import type { AnalysisReport, DeclaredComponent, FileFacts, SkippedPath } from '../../../../../../shared/findings';
import { readList } from '../read-list';

const knowledge: AdvisoryKnowledge = {
  version: 'data-1',
  updatedAt: '2026-01-02T03:04:05.000Z',
  ecosystems: ['npm'],
  of: ({ name }) =>
    name !== 'lodash'
      ? []
      : [
          {
            id: 'GHSA-1',
            aliases: ['CVE-2021-1'],
            summary: 'Command injection.',
            severity: 9.8,
            cwe: [94],
            ranges: [
              [
                { kind: 'introduced', version: '0' },
                { kind: 'fixed', version: '4.17.21' },
              ],
            ],
            versions: [],
          },
        ],
};

async function factsOf(files: Readonly<Record<string, string>>): Promise<FileFacts[]> {
  const facts: FileFacts[] = [];
  for (const [path, text] of Object.entries(files)) {
    const { facts: dependencies } = await readList(path, text);
    if (dependencies !== undefined) facts.push({ path, dependencies });
  }
  return facts;
}

function conclude(
  facts: readonly FileFacts[],
  outside: OutsideKnowledge = {},
  skipped: SkippedPath[] = [],
): AnalysisReport {
  return concludeAnalysis({
    name: 'shop',
    results: facts.map((one) => ({ engineVersion: 'test', findings: [], files: [], facts: [one], skipped: [] })),
    skipped,
    rules: ruleCatalogue,
    outside,
  });
}

const lockOf = (packages: Readonly<Record<string, object>>): string =>
  JSON.stringify({ lockfileVersion: 3, packages }, null, 1);
const LODASH = { 'node_modules/lodash': { version: '4.17.20', license: 'MIT' } };

describe('the dependencies of a repository', () => {
  it('are one finding for each vulnerability of a package, where the lock file names it', async () => {
    const facts = await factsOf({ 'web/package-lock.json': lockOf(LODASH) });

    const [finding, ...others] = conclude(facts, { advisories: knowledge }).findings;

    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 'dependencies/vulnerable',
      path: 'web/package-lock.json',
      region: { startLine: 4, startColumn: 3, endLine: 4, endColumn: 24 },
      snippet: '  "node_modules/lodash": {',
      message: 'lodash 4.17.20 has a known vulnerability, GHSA-1, CVE-2021-1: Command injection. Mended in 4.17.21.',
      level: 'error',
      severity: 9.8,
      cwe: [1395, 94],
      kind: 'security',
    });
  });

  it('name the packages that bring a vulnerable one in, and one of a licence that is denied', async () => {
    const facts = await factsOf({
      'package-lock.json': lockOf({
        '': { dependencies: { shop: '1' } },
        'node_modules/shop': { version: '1.0.0', dependencies: { basket: '2' } },
        'node_modules/basket': { version: '2.0.0', dependencies: { lodash: '4' } },
        ...LODASH,
      }),
    });

    const { findings } = conclude(facts, { advisories: knowledge, licencePolicy: { deny: ['MIT'] } });

    expect(findings.map(({ message }) => message)).toEqual([
      'lodash 4.17.20 is under MIT, which the policy does not allow. It is brought in by shop 1.0.0 → basket 2.0.0.',
      'lodash 4.17.20 has a known vulnerability, GHSA-1, CVE-2021-1: Command injection. Mended in 4.17.21. It is brought in by shop 1.0.0 → basket 2.0.0.',
    ]);
  });

  it('keep the fingerprint of a vulnerability when the version or the line changes', async () => {
    const before = await factsOf({ 'package-lock.json': lockOf(LODASH) });
    const after = await factsOf({
      'package-lock.json': lockOf({
        'node_modules/a': { version: '1.0.0' },
        'node_modules/lodash': { version: '4.17.19' },
      }),
    });

    const [first] = conclude(before, { advisories: knowledge }).findings;
    const [second] = conclude(after, { advisories: knowledge }).findings;

    expect(second?.fingerprint).toBe(first?.fingerprint);
    expect(second?.region).not.toEqual(first?.region);
  });

  it('say that nobody looked where there are no advisories, and count nothing as clean', async () => {
    const { findings, dependencies } = conclude(await factsOf({ 'package-lock.json': lockOf(LODASH) }));

    expect(findings).toEqual([]);
    expect(dependencies?.advisories).toBe('none');
    expect(dependencies?.ecosystems).toEqual([{ ecosystem: 'npm', components: 1 }]);
  });

  it('count ecosystems without data as not looked at', async () => {
    const facts = await factsOf({ 'package-lock.json': lockOf(LODASH), 'requirements.txt': 'a==1.0\n' });

    const { dependencies } = conclude(facts, { advisories: knowledge });

    expect(dependencies?.ecosystems).toEqual([
      { ecosystem: 'npm', components: 1, vulnerable: 1 },
      { ecosystem: 'PyPI', components: 1 },
    ]);
    expect(dependencies?.advisories).toEqual({
      version: 'data-1',
      updatedAt: '2026-01-02T03:04:05.000Z',
      ecosystems: ['npm'],
    });
  });

  it('are merged over all files, by package URL', async () => {
    const facts = await factsOf({
      'a/package-lock.json': lockOf({ 'node_modules/@s/x': { version: '1.0.0', dev: true } }),
      'b/package-lock.json': lockOf({
        '': { dependencies: { '@s/x': '1' } },
        'node_modules/@s/x': { version: '1.0.0', license: 'MIT' },
      }),
      'pom.xml':
        '<project><dependencies><dependency><groupId>g.h</groupId><artifactId>a</artifactId><version>1</version></dependency></dependencies></project>',
    });

    expect(conclude(facts).dependencies?.components).toEqual([
      {
        purl: 'pkg:maven/g.h/a@1',
        ecosystem: 'Maven',
        name: 'g.h:a',
        version: '1',
        isDirect: true,
        places: [{ path: 'pom.xml', line: 1 }],
      },
      {
        purl: 'pkg:npm/%40s/x@1.0.0',
        ecosystem: 'npm',
        name: '@s/x',
        version: '1.0.0',
        isDirect: true,
        needs: [],
        licence: 'MIT',
        places: [
          { path: 'a/package-lock.json', line: 4 },
          { path: 'b/package-lock.json', line: 9 },
        ],
      },
    ]);
  });

  it('are taken from the lock file where a manifest beside it names them too', async () => {
    const facts = await factsOf({
      'src/App.csproj':
        '<Project><ItemGroup><PackageReference Include="Serilog" Version="3.0.0" /></ItemGroup></Project>',
      'src/packages.lock.json':
        '{"version":1,"dependencies":{"net8.0":{"Serilog":{"type":"Direct","resolved":"3.1.1"}}}}',
    });

    expect(conclude(facts).dependencies?.components.map(({ purl }) => purl)).toEqual(['pkg:nuget/Serilog@3.1.1']);
  });

  it('have the digests of go.sum', async () => {
    const facts = await factsOf({
      'go.mod': 'module m\nrequire example.com/a v1.0.0\n',
      'go.sum': `example.com/a v1.0.0 h1:${'A'.repeat(43)}=\n`,
    });

    const { dependencies } = conclude(facts);

    expect(dependencies?.components.map(({ purl, integrity }) => [purl, integrity])).toEqual([
      ['pkg:golang/example.com/a@v1.0.0', `sha256-${'A'.repeat(43)}=`],
    ]);
    expect(dependencies?.files.map(({ path }) => path)).toEqual(['go.mod']);
  });

  it('do not hang on the order of the files', async () => {
    const facts = await factsOf({
      'a/package-lock.json': lockOf(LODASH),
      'b/package-lock.json': lockOf(LODASH),
      'requirements.txt': 'a==1\n',
    });

    const forwards = conclude(facts, { advisories: knowledge });
    const backwards = conclude(facts.toReversed(), { advisories: knowledge });

    expect(backwards).toEqual(forwards);
    expect(new Set(forwards.findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('name the lock files that were not read', async () => {
    const facts = await factsOf({ 'package-lock.json': '{' });
    const skipped = [
      { path: 'big/yarn.lock', reason: 'too-large' },
      { path: 'node_modules/', reason: 'ignored' },
      { path: 'big/photo.png', reason: 'binary' },
      { path: 'slow/Cargo.lock', reason: 'deadline', detail: 'dependencies' },
    ];

    expect(conclude(facts, {}, skipped).dependencies?.unread).toEqual([
      { path: 'package-lock.json', why: 'it is not valid JSON' },
      { path: 'big/yarn.lock', why: 'too-large' },
      { path: 'slow/Cargo.lock', why: 'deadline' },
    ]);
  });

  it('are no section where there are none', () => {
    expect(conclude([]).dependencies).toBeUndefined();
  });
});

describe('the licences of packages', () => {
  const licences: Readonly<Record<string, string>> = {
    free: 'MIT',
    choice: '(MIT OR GPL-3.0-only)',
    both: 'MIT AND GPL-3.0-only',
    exception: 'GPL-2.0-only WITH Classpath-exception-2.0',
    text: 'SEE LICENSE IN LICENSE.md',
  };
  const component = (name: string, licence: string): DeclaredComponent => ({
    name,
    version: '1.0.0',
    line: 1,
    column: 1,
    endColumn: 2,
    text: '{',
    licence,
  });
  const facts: FileFacts[] = [
    {
      path: 'package-lock.json',
      dependencies: {
        ecosystem: 'npm',
        format: 'package-lock',
        isLock: true,
        components: [
          ...Object.entries(licences).map(([name, licence]) => component(name, licence)),
          { name: 'silent', version: '1.0.0', line: 1, column: 1, endColumn: 2, text: '{' },
        ],
      },
    },
  ];
  const named = (outside: OutsideKnowledge): string[] =>
    conclude(facts, outside)
      .findings.map(({ message }) => message.split(' ', 1)[0] ?? '')
      .sort();

  it.each<[string, OutsideKnowledge, string[]]>([
    ['no policy', {}, []],
    ['a list of what is allowed', { licencePolicy: { allow: ['mit'] } }, ['both', 'exception', 'text']],
    ['a list of what is denied', { licencePolicy: { deny: ['GPL-3.0-only', 'GPL-2.0-only'] } }, ['both', 'exception']],
    [
      'an allowed exception',
      { licencePolicy: { allow: ['MIT', 'GPL-2.0-only with classpath-exception-2.0'] } },
      ['both', 'text'],
    ],
    [
      'both lists',
      { licencePolicy: { allow: ['MIT', 'GPL-3.0-only'], deny: ['MIT'] } },
      ['both', 'exception', 'free', 'text'],
    ],
  ])('are judged by %s', (_what, outside, names) => {
    expect(named(outside)).toEqual(names);
  });
});

it('compares nothing where a package has no advisories', () => {
  expect(findVulnerabilities({ ecosystem: 'npm', name: 'a', version: '1.0.0' }, knowledge)).toEqual([]);
});
