import { PackageEcosystem } from '../../findings';
import type { Advisory, RangeEvent } from '../advisory';
import { packageKey } from '../package-key';
import { severityOf } from '../severity/severity-of';
import type { OsvRecord } from './osv-record';

export interface PackageAdvisory {
  readonly ecosystem: PackageEcosystem;
  readonly key: string;
  readonly advisory: Advisory;
}

const MAX_SUMMARY = 300;
const EMBEDDED_MALICIOUS_CODE = 506;
/** A package that was made to do harm, whoever installs it. */
const MALICIOUS = { prefix: 'MAL-', severity: 10 } as const;

/** What a record says of each package; nothing where it was withdrawn. */
export function toAdvisories(record: OsvRecord): PackageAdvisory[] {
  if (record.withdrawn !== undefined) return [];
  const byPackage = new Map<string, PackageAdvisory>();
  for (const affected of record.affected) {
    const ecosystem = ecosystemOf(affected.package?.ecosystem);
    if (ecosystem === undefined || affected.package === undefined) continue;
    const key = packageKey(ecosystem, affected.package.name);
    const known = byPackage.get(`${ecosystem} ${key}`);
    const ranges = (affected.ranges ?? []).flatMap(toRange);
    const advisory: Advisory = {
      ...(known?.advisory ?? describe(record, affected)),
      ranges: [...(known?.advisory.ranges ?? []), ...ranges],
      versions: [...(known?.advisory.versions ?? []), ...(affected.versions ?? [])],
    };
    byPackage.set(`${ecosystem} ${key}`, { ecosystem, key, advisory });
  }
  return [...byPackage.values()];
}

/** `Maven:https://…` names a registry of its own, with the same rules. */
function ecosystemOf(name = ''): PackageEcosystem | undefined {
  return PackageEcosystem.safeParse(name.split(':', 1)[0]).data;
}

function describe(record: OsvRecord, affected: OsvRecord['affected'][number]): Omit<Advisory, 'ranges' | 'versions'> {
  const isMalicious = record.id.startsWith(MALICIOUS.prefix);
  const severity = severityOf({
    vectors: [...(affected.severity ?? []), ...(record.severity ?? [])],
    word: affected.database_specific?.severity ?? record.database_specific?.severity,
  });
  const score = severity ?? (isMalicious ? MALICIOUS.severity : undefined);
  const weaknesses = [
    ...cwesOf(record.database_specific),
    ...cwesOf(affected.database_specific),
    ...(isMalicious ? [EMBEDDED_MALICIOUS_CODE] : []),
  ];
  const summary = record.summary?.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_SUMMARY);
  return {
    id: record.id,
    aliases: [...new Set(record.aliases ?? [])].sort(),
    ...(summary === undefined || summary === '' ? {} : { summary }),
    ...(score === undefined ? {} : { severity: score }),
    cwe: [...new Set(weaknesses)].sort((left, right) => left - right),
  };
}

function cwesOf(specific: OsvRecord['database_specific']): number[] {
  const ids = [...(specific?.cwe_ids ?? []), ...(specific?.cwes ?? []).map(({ cweId }) => cweId)];
  return ids.flatMap((id) => {
    const number = /^CWE-(\d{1,5})$/.exec(id)?.[1];
    return number === undefined || Number(number) === 0 ? [] : [Number(number)];
  });
}

/** Ranges of git commits say nothing about versions. */
function toRange(range: {
  type: string;
  events: readonly Partial<Record<RangeEvent['kind'], string | undefined>>[];
}): RangeEvent[][] {
  if (range.type !== 'SEMVER' && range.type !== 'ECOSYSTEM') return [];
  const events = range.events.flatMap((event) =>
    (['introduced', 'fixed', 'last_affected', 'limit'] as const).flatMap((kind): RangeEvent[] => {
      const version = event[kind];
      return version === undefined ? [] : [{ kind, version }];
    }),
  );
  return events.length === 0 ? [] : [events];
}
