import { findVulnerabilities, type AdvisoryKnowledge, type Vulnerability } from '../../../../advisories';
import {
  PackageEcosystem,
  type DeclaredComponent,
  type DependenciesSection,
  type DependencyComponent,
  type FileFacts,
  type KnownVulnerability,
  type RawFinding,
  type SkippedPath,
} from '../../../../findings';
import type { Join, Joined, JoinContext } from '../../../conclude/join';
import { dependencyFormatOf } from '../formats/registry';
import { licenceFinding, vulnerableFinding } from './component-findings';
import { declaredFiles, type DeclaredFile } from './declared-files';
import { isLicenceAllowed, type LicencePolicy } from './licence-policy';
import { mergeComponents } from './merge-components';
import { purlOf } from './purl-of';
import { WaysIn } from './ways-in';

/** What the repository depends on, what is known against it, and what the policy says of its licences. */
export const joinDependencies: Join = (facts: readonly FileFacts[], context: JoinContext): Joined => {
  const files = declaredFiles(facts);
  const unread = [...unreadOf(files), ...skippedLists(context.skipped)];
  if (files.length === 0 && unread.length === 0) return { findings: [] };
  const components = mergeComponents(files);
  const vulnerabilities = vulnerabilitiesOf(components, context.advisories);
  const section: DependenciesSection = {
    files: files.map(({ path, format, ecosystem, components: own }) => ({
      path,
      format,
      ecosystem,
      components: own.length,
    })),
    unread,
    ecosystems: countEcosystems(components, vulnerabilities, context.advisories),
    advisories: dataOf(context.advisories),
    components,
    vulnerabilities: components.flatMap(({ purl }) =>
      (vulnerabilities.get(purl) ?? []).map((one) => toKnown(purl, one)),
    ),
  };
  const findings = files.flatMap((file) => findingsOf(file, vulnerabilities, context.licencePolicy));
  return { findings, sections: { dependencies: section } };
};

function unreadOf(files: readonly DeclaredFile[]): DependenciesSection['unread'] {
  return files.flatMap(({ path, unread }) => (unread === undefined ? [] : [{ path, why: unread }]));
}

/** A lock file that was too large, or could not be read in time, is no repository without dependencies. */
function skippedLists(skipped: readonly SkippedPath[]): DependenciesSection['unread'] {
  const own = skipped.filter(({ reason, detail }) => WHOLE_FILE.has(reason) || detail === 'dependencies');
  const lists = own.filter(({ path, reason }) => reason !== 'ignored' && dependencyFormatOf(path) !== undefined);
  const reasons = new Map(lists.map(({ path, reason }) => [path, reason]));
  return [...reasons].map(([path, why]) => ({ path, why }));
}

const WHOLE_FILE: ReadonlySet<string> = new Set([
  'too-large',
  'unreadable',
  'encoding',
  'binary',
  'minified',
  'memory',
]);

function vulnerabilitiesOf(
  components: readonly DependencyComponent[],
  knowledge: AdvisoryKnowledge | undefined,
): Map<string, Vulnerability[]> {
  if (knowledge === undefined) return new Map();
  return new Map(components.map((component) => [component.purl, findVulnerabilities(component, knowledge)]));
}

function countEcosystems(
  components: readonly DependencyComponent[],
  vulnerabilities: ReadonlyMap<string, readonly Vulnerability[]>,
  knowledge: AdvisoryKnowledge | undefined,
): DependenciesSection['ecosystems'] {
  return PackageEcosystem.options.flatMap((ecosystem) => {
    const own = components.filter((component) => component.ecosystem === ecosystem);
    if (own.length === 0) return [];
    const vulnerable = own.filter(({ purl }) => (vulnerabilities.get(purl) ?? []).length > 0).length;
    const isKnown = knowledge?.ecosystems.includes(ecosystem) === true;
    return [{ ecosystem, components: own.length, ...(isKnown ? { vulnerable } : {}) }];
  });
}

function dataOf(knowledge: AdvisoryKnowledge | undefined): DependenciesSection['advisories'] {
  if (knowledge === undefined) return 'none';
  const { version, updatedAt, ecosystems } = knowledge;
  return { version, ...(updatedAt === undefined ? {} : { updatedAt }), ecosystems: [...ecosystems] };
}

function toKnown(purl: string, { id, aliases, summary, severity, cwe, fixed }: Vulnerability): KnownVulnerability {
  return {
    purl,
    id,
    aliases: [...aliases],
    ...(summary === undefined ? {} : { summary }),
    ...(severity === undefined ? {} : { severity }),
    cwe: [...cwe],
    ...(fixed === undefined ? {} : { fixed }),
  };
}

function findingsOf(
  { path, ecosystem, components }: DeclaredFile,
  vulnerabilities: ReadonlyMap<string, readonly Vulnerability[]>,
  policy: LicencePolicy | undefined,
): RawFinding[] {
  // A lock file may install the same version of a package in many folders.
  const byPurl = new Map<string, { readonly component: DeclaredComponent; readonly places: number[] }>();
  for (const [place, component] of components.entries()) {
    const purl = purlOf(ecosystem, component.name, component.version);
    const known = byPurl.get(purl);
    if (known === undefined) byPurl.set(purl, { component, places: [place] });
    else known.places.push(place);
  }
  const waysIn = new WaysIn(components);
  return [...byPurl].flatMap(([purl, { component, places }]) => {
    const place = { path, ecosystem, component, wayIn: waysIn.of(places) };
    const { licence } = component;
    const isDenied = policy !== undefined && licence !== undefined && !isLicenceAllowed(licence, policy);
    return [
      ...(vulnerabilities.get(purl) ?? []).map((one) => vulnerableFinding(place, one)),
      ...(isDenied ? [licenceFinding(place, licence)] : []),
    ];
  });
}
