import type { Found } from '../analyzer';
import type { DependencyFormat, DependencyList } from './dependency-format';
import { isInsecure } from './is-insecure';
import { RULE_IDS } from './rules';
import { withoutCredentials } from './without-credentials';

const MAX_SHOWN = 200;

interface Fetched {
  readonly what: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whatever is fetched in the open. Of a lock file one finding for each registry: nobody wrote its lines, and all of them are mended
 * at once, by the address of the registry.
 */
export function insecureSources({ declarations, sources = [] }: DependencyList, format: DependencyFormat): Found[] {
  const fetched = [
    ...sources.map(({ url, start, end }) => ({ source: url, start, end, what: 'A source of packages' })),
    ...declarations.map(({ name, source = '', start, end }) => ({ source, start, end, what: name })),
  ].filter(({ source }) => isInsecure(source));
  if (!format.isLock) return fetched.map((one) => toFound([one]));
  return [...Map.groupBy(fetched, ({ source }) => originOf(source)).values()].map(toFound);
}

function toFound(group: readonly Fetched[]): Found {
  const [first = { what: '', source: '', start: 0, end: 0 }, ...others] = group;
  const { what, source, start, end } = first;
  const message =
    others.length === 0
      ? `${what} is fetched without encryption, from ${withoutCredentials(source).slice(0, MAX_SHOWN)}.`
      : `${what} and ${others.length} more are fetched without encryption, from ${originOf(source)}.`;
  return { ruleId: RULE_IDS.insecureSource, start, end, message };
}

/** Protocol and host, without the credentials that may stand before it. */
function originOf(source: string): string {
  return (/^[^/]*:\/\/[^/?#]*/.exec(withoutCredentials(source))?.[0] ?? source).slice(0, MAX_SHOWN);
}
