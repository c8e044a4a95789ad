import { z } from 'zod';
import { DATAFLOW_KEYS, DataflowSettings, FindingKind, GateCondition, Level, PathSuppression } from '../findings';

/** The one file of a repository that is read as settings, and only as data. */
export const SETTINGS_FILE = '.aurelis.yaml';

const LIMITS = {
  rules: 1_000,
  patterns: 500,
  imports: 50,
  suppressions: 200,
  conditions: 50,
  text: 500,
  licences: 500,
} as const;

const text = z.string().trim().min(1).max(LIMITS.text);
const patterns = z.array(text).max(LIMITS.patterns);
const rulePattern = text.regex(
  /^(?:[\w@.+-]+(?:\/[\w@.+-]+)*\/?)?\*?$/u,
  'must be a rule id or a pattern such as oxlint/*',
);

export const RuleSetting = z.union(
  [z.enum(['off', 'on']), z.strictObject({ level: Level.exclude(['none']) })],
  'must be off, on, or { level: note | warning | error }',
);
export type RuleSetting = z.infer<typeof RuleSetting>;

const SuppressionEntry = z.strictObject({
  rules: z.array(rulePattern).min(1).max(50),
  paths: z.array(text).min(1).max(50).optional(),
  reason: text,
  until: z.iso.date('must be a day such as 2026-12-31').optional(),
});

/** `.aurelis.yaml` as people write it. */
export const SettingsDocument = z.strictObject({
  /** What to do with rules, by id or pattern; the more exact pattern counts. */
  rules: z
    .record(rulePattern, RuleSetting)
    .refine((rules) => Object.keys(rules).length <= LIMITS.rules, `must not name more than ${LIMITS.rules} rules`)
    .optional(),
  kinds: z.array(FindingKind).min(1).optional(),
  /** Patterns of what is not analysed, as in `.aurelisignore`. */
  ignore: patterns.optional(),
  /** Patterns of SARIF files in the source whose results are taken over. */
  import: z.array(text).max(LIMITS.imports).optional(),
  /** Patterns of what is never sent to a model. */
  neverSend: patterns.optional(),
  suppressions: z.array(SuppressionEntry).max(LIMITS.suppressions).optional(),
  dataflow: DataflowSettings.optional(),
  gate: z.array(GateCondition).max(LIMITS.conditions).optional(),
  /** SPDX ids, such as MIT. */
  licences: z
    .strictObject({
      allow: z.array(text).max(LIMITS.licences).optional(),
      deny: z.array(text).max(LIMITS.licences).optional(),
    })
    .optional(),
});

/** The settings of a repository, as they are kept with its run. */
export const RepositorySettings = SettingsDocument.extend({ suppressions: z.array(PathSuppression).optional() });
export type RepositorySettings = z.infer<typeof RepositorySettings>;

/** Every key, for "did you mean". */
export const SETTING_KEYS: readonly string[] = [
  ...Object.keys(SettingsDocument.shape),
  ...Object.keys(SuppressionEntry.shape),
  ...new Set(GateCondition.options.flatMap((option) => Object.keys(option.shape))),
  ...DATAFLOW_KEYS,
  'allow',
  'deny',
];
