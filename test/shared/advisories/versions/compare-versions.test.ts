import { compareVersions } from '../../../../shared/advisories/versions/compare-versions';
import type { PackageEcosystem } from '../../../../shared/findings';

/** Each list ascends; the sources are the documents that define the order. */
const ORDERS: readonly (readonly [ecosystem: PackageEcosystem, source: string, versions: readonly string[]])[] = [
  [
    'npm',
    'Semantic Versioning 2.0.0, section 11',
    [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.2.0',
      '1.10.0',
      '2.0.0',
    ],
  ],
  ['crates.io', 'Semantic Versioning 2.0.0', ['0.1.0', '0.1.1-pre', '0.1.1', '0.10.0']],
  [
    'Go',
    'Go modules reference, versions and pseudo-versions',
    [
      'v0.0.0-20190101000000-abcdefabcdef',
      'v0.0.0-20200101000000-abcdefabcdef',
      'v0.3.8-0.20220101000000-abcdefabcdef',
      'v0.3.8',
      'v1.0.0-rc1',
      'v1.0.0',
      'v2.0.0+incompatible',
    ],
  ],
  [
    'PyPI',
    'PEP 440, summary of permitted suffixes and relative ordering',
    [
      '1.0.dev456',
      '1.0a1',
      '1.0a2.dev456',
      '1.0a12.dev456',
      '1.0a12',
      '1.0b1.dev456',
      '1.0b2',
      '1.0b2.post345.dev456',
      '1.0b2.post345',
      '1.0rc1.dev456',
      '1.0rc1',
      '1.0',
      '1.0+abc.5',
      '1.0+abc.7',
      '1.0+5',
      '1.0.post456.dev34',
      '1.0.post456',
      '1.0.15',
      '1.1.dev1',
      '1!0.5',
    ],
  ],
  [
    'Maven',
    'POM reference, version order specification',
    ['1-alpha', '1-beta', '1-milestone', '1-rc', '1-snapshot', '1', '1-sp', '1-foo', '1-1', '1.1', '1.2', '1.10', '2'],
  ],
  ['Maven', 'POM reference, short qualifiers', ['1-a1', '1-b1', '1-m1', '1-rc1', '1-SNAPSHOT', '1.0.0']],
  ['Maven', 'POM reference, numbers behind separators', ['1-foo2', '1-foo10', '1-1.foo', '1-1.1', '1.1-rc']],
  [
    'Maven',
    'versions of Spring and Guava',
    ['5.3.0.RELEASE', '5.3.1', '5.3.10', '31.0-jre', '31.1-jre', '32.0.0-android'],
  ],
  [
    'NuGet',
    'NuGet package versioning, sorting',
    ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.11', '1.0.0-beta', '1.0.0-RC', '1.0.0', '1.0.0.1', '1.0.1', '1.10.0'],
  ],
  [
    'Packagist',
    'PHP manual, version_compare',
    [
      '1.0.0-dev',
      '1.0.0-alpha1',
      '1.0.0-alpha2',
      '1.0.0-beta1',
      '1.0.0-RC1',
      '1.0.0',
      '1.0.0-p1',
      '1.0.1',
      '1.10',
      'v2.0.0',
    ],
  ],
  [
    'RubyGems',
    'documentation of Gem::Version',
    ['1.0.a', '1.0.a.2', '1.0.a10', '1.0.b1', '1.0.pre', '1.0', '1.0.1', '1.9.3', '1.10', '2'],
  ],
];

it.each(ORDERS)('orders versions of %s as in: %s', (ecosystem, _source, versions) => {
  const compare = compareVersions(ecosystem);

  for (const [index, version] of versions.entries()) {
    for (const [other, later] of versions.entries()) {
      expect([version, later, Math.sign(compare(version, later) ?? Number.NaN)]).toEqual([
        version,
        later,
        Math.sign(index - other),
      ]);
    }
  }
});

it.each<[PackageEcosystem, string, string]>([
  ['npm', 'v1.2.3', '1.2.3'],
  ['npm', '1.2.3+build.1', '1.2.3+build.2'],
  ['PyPI', '1.0', '1.0.0'],
  ['PyPI', '1.0-alpha1', '1.0a1'],
  ['Maven', '1.0.0', '1'],
  ['Maven', '1.ga', '1-final'],
  ['Maven', '1-a1', '1-alpha-1'],
  ['Maven', '1.0.RELEASE', '1.0'],
  ['NuGet', '1.0', '1.0.0.0'],
  ['NuGet', '1.0.0-ALPHA', '1.0.0-alpha+meta'],
  ['Packagist', 'v1.0', '1.0.0.0'],
  ['Packagist', '1.0-beta.1', '1.0.0-b1'],
  ['RubyGems', '1.0', '1.0.0'],
  ['RubyGems', '1-1', '1.pre.1'],
])('takes versions of %s for the same: %s and %s', (ecosystem, left, right) => {
  expect(compareVersions(ecosystem)(left, right)).toBe(0);
  expect(compareVersions(ecosystem)(right, left)).toBe(0);
});

it.each<[PackageEcosystem, string]>([
  ['npm', 'latest'],
  ['Go', 'master'],
  ['PyPI', 'unknown!'],
  ['NuGet', '$(Version)'],
  ['Packagist', 'dev-main'],
  ['RubyGems', 'edge'],
  ['npm', `1.0.${'0'.repeat(1_000)}`],
])('does not order what is no version of %s: %s', (ecosystem, version) => {
  expect(compareVersions(ecosystem)(version, '1.0.0')).toBeUndefined();
  expect(compareVersions(ecosystem)('1.0.0', version)).toBeUndefined();
});
