import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { toCycloneDx, type DependenciesSection } from '../../../../shared/findings';
import { renderReport } from '../../../../shared/reports';
import { sampleReport } from '../../../support/reports';

/** The schemas as the CycloneDX project publishes them. */
const SCHEMAS = join(dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(SCHEMAS, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;

let validate: ValidateFunction;
beforeAll(() => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // Formats of international addresses, which the schema names and the validator does not know.
  for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  }
  validate = ajv.compile(schema('bom-1.6'));
});

const section: DependenciesSection = {
  files: [{ path: 'package-lock.json', format: 'package-lock', ecosystem: 'npm', components: 3 }],
  unread: [{ path: 'big/yarn.lock', why: 'too-large' }],
  ecosystems: [{ ecosystem: 'npm', components: 3, vulnerable: 1 }],
  advisories: { version: 'data-1', ecosystems: ['npm'] },
  components: [
    {
      purl: 'pkg:npm/%40scope/name@1.0.0',
      ecosystem: 'npm',
      name: '@scope/name',
      version: '1.0.0',
      isDirect: true,
      scope: 'development',
      needs: ['pkg:npm/odd@2.0.0'],
      licence: 'MIT OR Apache-2.0',
      integrity: `sha512-${Buffer.alloc(64, 7).toString('base64')}`,
      places: [{ path: 'package-lock.json', line: 4 }],
    },
    {
      purl: 'pkg:npm/odd@2.0.0',
      ecosystem: 'npm',
      name: 'odd',
      version: '2.0.0',
      licence: 'SEE LICENSE IN x',
      integrity: 'sha512-short',
      places: [{ path: 'package-lock.json', line: 5 }],
    },
  ],
  vulnerabilities: [
    {
      purl: 'pkg:npm/odd@2.0.0',
      id: 'GHSA-1',
      aliases: ['CVE-2021-1'],
      summary: 'Bad',
      severity: 9.8,
      cwe: [79],
      fixed: '2.0.1',
    },
  ],
};
const report = sampleReport({ sections: { dependencies: section } });

it.each([
  ['all there is to say', report],
  ['no lock files', sampleReport()],
  [
    'no advisories',
    sampleReport({ sections: { dependencies: { ...section, advisories: 'none', vulnerabilities: [] } } }),
  ],
])('is valid CycloneDX 1.6 with %s', (_what, one) => {
  validate(JSON.parse(renderReport(one, 'cyclonedx')));

  expect(validate.errors).toBeNull();
});

it('is refused by the schema where it is wrong', () => {
  expect(validate({ ...toCycloneDx(report), serialNumber: 'one' })).toBe(false);
});

it('describes packages with group, licence, digest and places', () => {
  const [named, odd] = toCycloneDx(report).components;

  expect(named).toMatchObject({
    group: '@scope',
    name: 'name',
    scope: 'excluded',
    licenses: [{ expression: 'MIT OR Apache-2.0' }],
    hashes: [{ alg: 'SHA-512', content: '07'.repeat(64) }],
    evidence: { occurrences: [{ location: 'package-lock.json', line: 4 }] },
    properties: [{ name: 'aurelis:dependency', value: 'direct' }],
  });
  expect(odd).toMatchObject({ licenses: [{ license: { name: 'SEE LICENSE IN x' } }], scope: 'required' });
  expect(odd).not.toHaveProperty('hashes');
});

it('tells what the repository needs, and what packages need where that is known', () => {
  expect(toCycloneDx(report).dependencies).toEqual([
    { ref: 'repository', dependsOn: ['pkg:npm/%40scope/name@1.0.0'] },
    { ref: 'pkg:npm/%40scope/name@1.0.0', dependsOn: ['pkg:npm/odd@2.0.0'] },
  ]);
  expect(toCycloneDx(sampleReport())).not.toHaveProperty('dependencies');
});

it.each([
  ['MIT', { license: { id: 'MIT' } }],
  ['MIT/apache-2.0', { expression: 'MIT OR Apache-2.0' }],
  ['UNLICENSED', { license: { name: 'UNLICENSED' } }],
  ['BSD', { license: { name: 'BSD' } }],
  ['', undefined],
  [' \n', undefined],
])('writes the licence %j so that readers understand it', (licence, expected) => {
  const [component] = section.components.map((one) => ({ ...one, licence }));
  const one = sampleReport({ sections: { dependencies: { ...section, components: [component!] } } });

  validate(JSON.parse(renderReport(one, 'cyclonedx')));

  expect(validate.errors).toBeNull();
  expect(toCycloneDx(one).components[0]?.licenses?.[0]).toEqual(expected);
});

it('says what it does not know', () => {
  const without = toCycloneDx(sampleReport({ sections: { dependencies: { ...section, advisories: 'none' } } }));

  expect(without.metadata.properties).toEqual([
    { name: 'aurelis:advisories', value: 'none' },
    { name: 'aurelis:unread', value: 'big/yarn.lock: too-large' },
  ]);
  expect(without).not.toHaveProperty('vulnerabilities');
});

it('is the same for the same report, and has another serial number for another one', () => {
  const again = sampleReport({ sections: { dependencies: section } });
  const other = sampleReport({ sections: { dependencies: { ...section, components: [] } } });

  expect(renderReport(again, 'cyclonedx')).toBe(renderReport(report, 'cyclonedx'));
  expect(toCycloneDx(other).serialNumber).not.toBe(toCycloneDx(report).serialNumber);
  expect(toCycloneDx(report).metadata.timestamp).toBe(report.finishedAt);
});
