import { findVulnerabilities, type AdvisoryKnowledge } from '../../../shared/advisories';
import { AdvisoryIndex } from '../../../shared/advisories/index/advisory-index';
import { collectRecords } from '../../../shared/advisories/osv/collect-records';
import { packageKey } from '../../../shared/advisories/package-key';
import type { PackageEcosystem } from '../../../shared/findings';

type Events = readonly Readonly<Record<string, string>>[];

function recordOf(id: string, overrides: object = {}, events: Events = [{ introduced: '0' }, { fixed: '4.17.21' }]) {
  return {
    id,
    affected: [{ package: { ecosystem: 'npm', name: 'lodash' }, ranges: [{ type: 'SEMVER', events }] }],
    ...overrides,
  };
}

function knowledgeOf(records: readonly object[]): AdvisoryKnowledge {
  const index = new AdvisoryIndex();
  collectRecords(JSON.stringify(records), index, { advisories: 0, rejected: 0 });
  return {
    version: 'test',
    updatedAt: undefined,
    ecosystems: index.ecosystems(),
    of: ({ ecosystem, name }) => index.of(ecosystem, packageKey(ecosystem, name)),
  };
}

function idsOf(
  version: string,
  records: readonly object[],
  ecosystem: PackageEcosystem = 'npm',
  name = 'lodash',
): string[] {
  return findVulnerabilities({ ecosystem, name, version }, knowledgeOf(records)).map(({ id }) => id);
}

it('finds a version in a range, with its other names, its weakness, its score and what mends it', () => {
  const record = recordOf('GHSA-35jh-r3h4-6jhm', {
    aliases: ['CVE-2021-23337'],
    summary: 'Command\n Injection in lodash',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H' }],
    database_specific: { cwe_ids: ['CWE-94', 'CWE-77', 'nonsense'], severity: 'HIGH' },
  });

  expect(findVulnerabilities({ ecosystem: 'npm', name: 'lodash', version: '4.17.20' }, knowledgeOf([record]))).toEqual([
    {
      id: 'GHSA-35jh-r3h4-6jhm',
      aliases: ['CVE-2021-23337'],
      summary: 'Command Injection in lodash',
      severity: 7.2,
      cwe: [77, 94],
      fixed: '4.17.21',
    },
  ]);
});

it.each<[string, Events, string, boolean]>([
  ['before it was introduced', [{ introduced: '2.0.0' }, { fixed: '3.0.0' }], '1.9.9', false],
  ['where it was introduced', [{ introduced: '2.0.0' }, { fixed: '3.0.0' }], '2.0.0', true],
  ['where it was mended', [{ introduced: '2.0.0' }, { fixed: '3.0.0' }], '3.0.0', false],
  ['before a release that mends it', [{ introduced: '2.0.0' }, { fixed: '3.0.0' }], '3.0.0-rc.1', true],
  ['with the last that is affected', [{ introduced: '0' }, { last_affected: '3.0.0' }], '3.0.0', true],
  ['behind the last that is affected', [{ introduced: '0' }, { last_affected: '3.0.0' }], '3.0.1', false],
  [
    'introduced again',
    [{ introduced: '0' }, { fixed: '1.0.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }],
    '2.0.5',
    true,
  ],
  ['between two ranges', [{ introduced: '0' }, { fixed: '1.0.0' }, { introduced: '2.0.0' }], '1.5.0', false],
  ['events in any order', [{ fixed: '3.0.0' }, { introduced: '2.0.0' }], '2.5.0', true],
  ['above a limit', [{ introduced: '0' }, { limit: '2.0.0' }], '2.0.0', false],
  ['below a limit', [{ introduced: '0' }, { limit: '2.0.0' }], '1.0.0', true],
  ['never mended', [{ introduced: '0' }], '99.0.0', true],
  ['what is no version, always affected', [{ introduced: '0' }], 'a-branch', true],
  ['what is no version', [{ introduced: '0' }, { fixed: '3.0.0' }], 'a-branch', false],
])('judges a version %s', (_what, events, version, isAffected) => {
  expect(idsOf(version, [recordOf('GHSA-1', {}, events)])).toEqual(isAffected ? ['GHSA-1'] : []);
});

it('finds a version that is listed', () => {
  const record = {
    id: 'PYSEC-1',
    affected: [{ package: { ecosystem: 'PyPI', name: 'Foo.Bar' }, versions: ['1.0', '1.1'] }],
  };

  expect(idsOf('1.1.0', [record], 'PyPI', 'foo_bar')).toEqual(['PYSEC-1']);
  expect(idsOf('1.2', [record], 'PyPI', 'foo_bar')).toEqual([]);
});

it('takes advisories that share a name for one, by the name of GitHub', () => {
  const records = [
    recordOf('CVE-2021-1', { severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }] }),
    recordOf('SNYK-1', { aliases: ['CVE-2021-1'] }),
    recordOf('GHSA-zzzz', { aliases: ['SNYK-1'], summary: 'A flaw' }),
    recordOf('GHSA-other'),
  ];

  const [first, second] = findVulnerabilities(
    { ecosystem: 'npm', name: 'lodash', version: '1.0.0' },
    knowledgeOf(records),
  );

  expect(first?.id).toBe('GHSA-other');
  expect(second).toMatchObject({
    id: 'GHSA-zzzz',
    aliases: ['CVE-2021-1', 'SNYK-1'],
    summary: 'A flaw',
    severity: 9.8,
  });
});

it('leaves out what was withdrawn, other packages, other ecosystems and ranges of commits', () => {
  const records = [
    recordOf('GHSA-withdrawn', { withdrawn: '2024-01-01T00:00:00Z' }),
    { id: 'GHSA-name', affected: [{ package: { ecosystem: 'npm', name: 'lodash-es' }, versions: ['1.0.0'] }] },
    { id: 'GHSA-ecosystem', affected: [{ package: { ecosystem: 'Debian:12', name: 'lodash' }, versions: ['1.0.0'] }] },
    {
      id: 'GHSA-git',
      affected: [
        { package: { ecosystem: 'npm', name: 'lodash' }, ranges: [{ type: 'GIT', events: [{ introduced: '0' }] }] },
      ],
    },
  ];

  expect(idsOf('1.0.0', records)).toEqual([]);
});

it('takes a package that was made to do harm for the gravest there is', () => {
  const record = {
    id: 'MAL-2024-1',
    affected: [{ package: { ecosystem: 'npm', name: 'lodash' }, versions: ['1.0.0'] }],
  };

  const [found] = findVulnerabilities({ ecosystem: 'npm', name: 'lodash', version: '1.0.0' }, knowledgeOf([record]));

  expect(found).toMatchObject({ id: 'MAL-2024-1', severity: 10, cwe: [506] });
});

it('counts what is no record and reads the others', () => {
  const collected = { advisories: 0, rejected: 0 };
  const index = new AdvisoryIndex();

  for (const json of ['{', '7', '[{"id":""}, {"id":"A"}]', '{"id":"B","affected":[{"package":7}]}']) {
    collectRecords(json, index, collected);
  }

  expect(collected).toEqual({ advisories: 2, rejected: 3 });
});

it('keeps apart a package that is called like a property of every object', () => {
  const record = {
    id: 'GHSA-proto',
    affected: [{ package: { ecosystem: 'npm', name: '__proto__' }, versions: ['1.0.0'] }],
  };

  expect(idsOf('1.0.0', [record], 'npm', '__proto__')).toEqual(['GHSA-proto']);
  expect(idsOf('1.0.0', [record], 'npm', 'constructor')).toEqual([]);
});
