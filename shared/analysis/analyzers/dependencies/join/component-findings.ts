import type { Vulnerability } from '../../../../advisories';
import type { DeclaredComponent, Level, PackageEcosystem, RawFinding } from '../../../../findings';
import { RULE_IDS } from '../rules';
import { purlOf } from './purl-of';

interface Place {
  readonly path: string;
  readonly ecosystem: PackageEcosystem;
  readonly component: DeclaredComponent;
  /** The packages that bring it in, absent where the project asks for it itself or nobody tells. */
  readonly wayIn: string | undefined;
}

/** The weakness of everyone who depends on something vulnerable. */
const VULNERABLE_COMPONENT = 1395;

export function vulnerableFinding(place: Place, vulnerability: Vulnerability): RawFinding {
  const { id, severity, cwe } = vulnerability;
  return {
    ...findingAt(place),
    ruleId: RULE_IDS.vulnerable,
    message: `${messageOf(place.component, vulnerability)}${broughtIn(place)}`,
    ...(severity === undefined ? {} : { level: levelOf(severity), severity }),
    cwe: [VULNERABLE_COMPONENT, ...cwe.filter((number) => number !== VULNERABLE_COMPONENT)],
    identity: `${purlOf(place.ecosystem, place.component.name)} ${id}`,
  };
}

export function licenceFinding(place: Place, licence: string): RawFinding {
  const { name, version } = place.component;
  return {
    ...findingAt(place),
    ruleId: RULE_IDS.licence,
    message: `${name} ${version} is under ${licence}, which the policy does not allow.${broughtIn(place)}`,
    identity: `${purlOf(place.ecosystem, name)} licence ${licence}`,
  };
}

function findingAt({ path, component }: Place): Pick<RawFinding, 'path' | 'region' | 'snippet'> {
  const { line, column, endColumn, text } = component;
  return {
    path,
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
    snippet: text,
  };
}

function messageOf({ name, version }: DeclaredComponent, { id, aliases, summary, fixed }: Vulnerability): string {
  const cves = aliases.filter((alias) => alias.startsWith('CVE-'));
  const names = [id, ...cves.filter((alias) => alias !== id)].join(', ');
  const what = summary === undefined ? '' : `: ${summary.replace(/[.\s]+$/, '')}`;
  const remedy = fixed === undefined ? 'No version is known that mends it.' : `Mended in ${fixed}.`;
  return `${name} ${version} has a known vulnerability, ${names}${what}. ${remedy}`;
}

function broughtIn({ wayIn }: Place): string {
  return wayIn === undefined ? '' : ` It is brought in by ${wayIn}.`;
}

/** As the rules of security do it. */
function levelOf(severity: number): Level {
  if (severity >= 7) return 'error';
  return severity >= 4 ? 'warning' : 'note';
}
