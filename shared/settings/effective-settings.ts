import {
  type FindingKind,
  type GateCondition,
  type Level,
  matchesRuleId,
  type PathSuppression,
  type Rule,
} from '../findings';
import { type RepositorySettings, type RuleSetting, SETTINGS_FILE } from './repository-settings';

/** What a command or request asks for; it counts before the file. */
export interface RequestedSettings {
  kinds?: readonly FindingKind[] | undefined;
  /** Ids or patterns. */
  disabledRules?: readonly string[] | undefined;
  /** Ids or patterns, which count before patterns of what is left out. */
  enabledRules?: readonly string[] | undefined;
}

/** What an analysis goes by: the request before the file, the file before the defaults. */
export interface EffectiveSettings {
  kinds?: FindingKind[];
  disabledRules: string[];
  enabledRules: string[];
  levels: LevelSetting[];
  suppressions: PathSuppression[];
  /** Absent where only the default counts. */
  gate?: { conditions: GateCondition[]; source: string };
  licences?: NonNullable<RepositorySettings['licences']>;
  dataflow?: NonNullable<RepositorySettings['dataflow']>;
}

export interface LevelSetting {
  /** A rule id or a pattern. */
  rule: string;
  level: Level;
}

export function effectiveSettings(
  file: RepositorySettings,
  requested: RequestedSettings,
  rules: readonly Rule[],
): EffectiveSettings {
  const kinds = requested.kinds ?? file.kinds;
  const { gate, licences, dataflow } = file;
  const patterns = exactFirst(file.rules ?? {});
  const enabled = new Set(namedRules(requested.enabledRules, rules));
  const disabled = new Set(namedRules(requested.disabledRules, rules, enabled));
  for (const rule of rules) {
    if (disabled.has(rule.id) || enabled.has(rule.id)) continue;
    const setting = patterns.find(([pattern]) => matchesRuleId(pattern, rule.id))?.[1];
    if (setting === 'off') disabled.add(rule.id);
    else if (setting !== undefined && rule.enabled === false) enabled.add(rule.id);
  }
  return {
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    disabledRules: [...disabled],
    enabledRules: [...enabled],
    levels: patterns.flatMap(([rule, setting]) =>
      typeof setting === 'string' ? [] : [{ rule, level: setting.level }],
    ),
    suppressions: file.suppressions ?? [],
    ...(gate && { gate: { conditions: gate, source: SETTINGS_FILE } }),
    ...(licences && { licences }),
    ...(dataflow && { dataflow }),
  };
}

/** The ids as they are, and those that patterns stand for. */
function namedRules(
  patterns: readonly string[] | undefined,
  rules: readonly Rule[],
  except?: ReadonlySet<string>,
): string[] {
  return (patterns ?? []).flatMap((pattern) =>
    pattern.endsWith('*')
      ? rules.flatMap(({ id }) => (matchesRuleId(pattern, id) && except?.has(id) !== true ? [id] : []))
      : [pattern],
  );
}

/** The level that the settings give a rule. */
export function levelSetting(levels: readonly LevelSetting[], ruleId: string): Level | undefined {
  return levels.find(({ rule }) => matchesRuleId(rule, ruleId))?.level;
}

/** The more of an id a pattern spells out, the more exactly it means it. */
function exactFirst(rules: Readonly<Record<string, RuleSetting>>): [string, RuleSetting][] {
  const exactness = (pattern: string): number =>
    pattern.endsWith('*') ? pattern.length - 1 : Number.POSITIVE_INFINITY;
  return Object.entries(rules).sort(([left], [right]) => {
    if (exactness(left) === exactness(right)) return 0;
    return exactness(right) - exactness(left);
  });
}
