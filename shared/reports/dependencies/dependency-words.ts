import type { DependenciesSection } from '../../findings';
import { count } from '../report-words';

/** One line for each ecosystem. */
export function ecosystemRows({
  ecosystems,
}: DependenciesSection): [name: string, components: number, vulnerable: number | undefined][] {
  return ecosystems.map(({ ecosystem, components, vulnerable }) => [ecosystem, components, vulnerable]);
}

/** How many packages there are, and in how many files. */
export function componentSentence({ components, files }: DependenciesSection): string {
  return `${count(components.length, 'package')} in ${count(files.length, 'lock file or manifest', 'lock files and manifests')}.`;
}

/** What they were compared with. Where nobody looked, no report may sound as if nothing had been found. */
export function advisorySentence(section: DependenciesSection): string {
  const { advisories, ecosystems, vulnerabilities } = section;
  if (advisories === 'none') {
    return 'No advisories were at hand: whether these packages are vulnerable was not looked at.';
  }
  const unknown = ecosystems.filter(({ vulnerable }) => vulnerable === undefined).map(({ ecosystem }) => ecosystem);
  const left =
    unknown.length === 0 ? '' : ` Nothing is known of ${unknown.join(', ')}: the data has no advisories for them.`;
  const day = advisories.updatedAt?.slice(0, 10);
  const of = day === undefined ? '' : ` of ${day}`;
  const vulnerable = new Set(vulnerabilities.map(({ purl }) => purl)).size;
  const found =
    vulnerable === 0
      ? 'None of them is named by an advisory'
      : `${count(vulnerable, 'package')} with ${count(vulnerabilities.length, 'known vulnerability', 'known vulnerabilities')}`;
  return `${found}, by the data ${advisories.version}${of}.${left}`;
}

/** `unknown` is not zero. */
export function vulnerableCell(vulnerable: number | undefined): string {
  return vulnerable === undefined ? 'not looked at' : String(vulnerable);
}
