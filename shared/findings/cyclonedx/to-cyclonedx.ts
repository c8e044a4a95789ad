import { hashParts } from '../../kernel';
import type { AnalysisReport } from '../analysis-report';
import type { DependenciesSection } from '../sections/dependencies-section';
import { stringifyJson } from '../stringify-json';
import { bomComponent } from './bom-component';
import { bomDependencies } from './bom-dependencies';
import { bomVulnerabilities } from './bom-vulnerability';
import type { BomProperty, CycloneDxBom } from './cyclonedx-bom';

const REPOSITORY = 'repository';

const NOTHING: DependenciesSection = {
  files: [],
  unread: [],
  ecosystems: [],
  advisories: 'none',
  components: [],
  vulnerabilities: [],
};

/** The software bill of materials of the whole repository, as CycloneDX 1.6. The same report gives the same text. */
export function toCycloneDx(report: AnalysisReport): CycloneDxBom {
  const section = report.dependencies ?? NOTHING;
  const vulnerabilities = bomVulnerabilities(section);
  const content = {
    metadata: {
      ...(report.finishedAt === undefined ? {} : { timestamp: report.finishedAt }),
      tools: {
        components: [{ type: 'application' as const, name: 'aurelis', version: report.engineVersion }],
      },
      component: { type: 'application' as const, 'bom-ref': REPOSITORY, name: report.name || 'repository' },
      properties: propertiesOf(section),
    },
    components: section.components.map(bomComponent),
    ...bomDependencies(section.components, REPOSITORY),
    ...(section.advisories === 'none' ? {} : { vulnerabilities }),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(hashParts([JSON.stringify(content)]))}`,
    version: 1,
    ...content,
  };
}

export function* stringifyCycloneDx(report: AnalysisReport): Generator<string> {
  yield* stringifyJson(toCycloneDx(report), 2);
  yield '\n';
}

/** What the list does not hold must not look as if it were not there. */
function propertiesOf({ advisories, unread }: DependenciesSection): BomProperty[] {
  return [
    { name: 'aurelis:advisories', value: advisories === 'none' ? 'none' : advisories.version },
    ...unread.map(({ path, why }) => ({ name: 'aurelis:unread', value: `${path}: ${why}` })),
  ];
}

/** Version 8: made of a digest, as RFC 9562 leaves it to whoever makes it. */
function uuidOf(digest: string): string {
  const variant = ((Number.parseInt(digest[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
