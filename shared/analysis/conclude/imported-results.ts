import type { FindingKind, Imported, RawFinding, Rule, SkippedPath } from '../../findings';

export interface ImportedResults {
  findings: RawFinding[];
  rules: ReadonlyMap<string, Rule>;
  skipped: SkippedPath[];
}

/** What was taken over from other tools, as far as it was asked for. */
export function importedResults(
  imported: readonly Imported[],
  { kinds, disabledRules }: { kinds: readonly FindingKind[] | undefined; disabledRules: readonly string[] },
): ImportedResults {
  const rules = new Map(imported.flatMap((one) => one.rules.map((rule) => [rule.id, rule] as const)));
  const disabled = new Set(disabledRules);
  const isWanted = ({ ruleId }: RawFinding): boolean => {
    const kind = rules.get(ruleId)?.kind;
    return !disabled.has(ruleId) && kind !== undefined && (kinds?.includes(kind) ?? true);
  };
  return {
    findings: imported.flatMap(({ findings }) => findings).filter(isWanted),
    rules,
    skipped: imported.flatMap(({ skipped }) => skipped),
  };
}
