import type { PackageEcosystem } from '../findings';
import type { Advisory } from './advisory';
import type { AdvisoryKnowledge } from './advisory-knowledge';
import { isAffected } from './is-affected';
import { compareVersions } from './versions/compare-versions';

/** A vulnerability of one package in one version, under all its names. */
export interface Vulnerability {
  /** The name it goes by here: that of GitHub's database where there is one, else the CVE. */
  readonly id: string;
  /** Its other names, sorted. */
  readonly aliases: readonly string[];
  readonly summary: string | undefined;
  readonly severity: number | undefined;
  readonly cwe: readonly number[];
  /** The lowest version above this one that mends it. */
  readonly fixed: string | undefined;
}

interface Match {
  readonly advisory: Advisory;
  readonly fixed: string | undefined;
}

/** What is known against one version of a package, sorted by id; advisories that name each other are one. */
export function findVulnerabilities(
  { ecosystem, name, version }: { ecosystem: PackageEcosystem; name: string; version: string },
  knowledge: AdvisoryKnowledge,
): Vulnerability[] {
  const matches = knowledge.of({ ecosystem, name }).flatMap((advisory): Match[] => {
    const affected = isAffected(ecosystem, version, advisory);
    return affected === undefined ? [] : [{ advisory, fixed: affected.fixed }];
  });
  return groupByName(matches)
    .map((group) => toVulnerability(group, ecosystem))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** Advisories share a group when a chain of common names leads from one to the other. */
function groupByName(matches: readonly Match[]): Match[][] {
  let groups: { names: Set<string>; matches: Match[] }[] = [];
  for (const match of matches) {
    const names = new Set([match.advisory.id, ...match.advisory.aliases]);
    const joined = groups.filter((group) => !group.names.isDisjointFrom(names));
    const others = groups.filter((group) => !joined.includes(group));
    for (const group of joined) for (const one of group.names) names.add(one);
    groups = [...others, { names, matches: [...joined.flatMap((group) => group.matches), match] }];
  }
  return groups.map((group) => group.matches);
}

function toVulnerability(group: readonly Match[], ecosystem: PackageEcosystem): Vulnerability {
  const ids = [...new Set(group.flatMap(({ advisory }) => [advisory.id, ...advisory.aliases]))].sort(byPreference);
  const [id = '', ...aliases] = ids;
  // The advisory that bears the name speaks first; another one fills in what it leaves out.
  const speakers = group.map(({ advisory }) => advisory).toSorted((left, right) => byPreference(left.id, right.id));
  const compare = compareVersions(ecosystem);
  const fixes = group.flatMap(({ fixed }) => fixed ?? []).sort((left, right) => compare(left, right) ?? 0);
  return {
    id,
    aliases: aliases.sort(),
    summary: speakers.find(({ summary }) => summary !== undefined)?.summary,
    severity: speakers.find(({ severity }) => severity !== undefined)?.severity,
    cwe: [...new Set(speakers.flatMap(({ cwe }) => cwe))].sort((left, right) => left - right),
    fixed: fixes[0],
  };
}

const PREFERRED = ['GHSA-', 'CVE-'];

function byPreference(left: string, right: string): number {
  return rankOf(left) - rankOf(right) || (left < right ? -1 : Number(left !== right));
}

function rankOf(id: string): number {
  const rank = PREFERRED.findIndex((prefix) => id.startsWith(prefix));
  return rank === -1 ? PREFERRED.length : rank;
}
