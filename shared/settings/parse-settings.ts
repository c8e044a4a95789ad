import type { z } from 'zod';
import { matchesRuleId } from '../findings';
import type { ErrorDetail } from '../kernel';
import { invalidSettings } from './invalid-settings';
import { nearestWord } from '../kernel';
import { readYaml, type YamlData } from './read-yaml';
import { SETTING_KEYS, type RepositorySettings, SETTINGS_FILE, SettingsDocument } from './repository-settings';
import type { SettingsVocabulary } from './settings-vocabulary';
import { unknownNames } from './unknown-names';

const MAX_DETAILS = 20;

/** Reads `.aurelis.yaml`. Throws VALIDATION_ERROR with what is wrong, where, and what is allowed. */
export function parseSettings(bytes: Uint8Array, vocabulary: SettingsVocabulary): RepositorySettings {
  const yaml = readYaml(bytes);
  // A file with comments alone says nothing.
  const parsed = SettingsDocument.safeParse(yaml.data ?? {});
  if (!parsed.success) {
    const details = parsed.error.issues.flatMap((issue) => explain(issue, yaml)).slice(0, MAX_DETAILS);
    throw invalidSettings('cannot be understood', details);
  }
  const { suppressions, ...settings } = parsed.data;
  const unknown = unknownRules(Object.keys(settings.rules ?? {}), vocabulary.ruleIds, yaml);
  if (unknown.length > 0) throw invalidSettings('names rules that there are not', unknown.slice(0, MAX_DETAILS));
  const wrong = unknownNames(settings.dataflow ?? {}, vocabulary).map(({ path, issue }) => detailAt(path, issue, yaml));
  if (wrong.length > 0) throw invalidSettings('names what there is not', wrong.slice(0, MAX_DETAILS));
  const entries = suppressions?.map((entry, index) => ({
    ...entry,
    file: SETTINGS_FILE,
    line: yaml.lineOf(['suppressions', index]),
  }));
  return { ...settings, ...(entries === undefined ? {} : { suppressions: entries }) };
}

function explain(issue: z.core.$ZodIssue, yaml: YamlData): ErrorDetail[] {
  if (issue.code !== 'unrecognized_keys') return [detailAt(issue.path, messageOf(issue), yaml)];
  return issue.keys.map((key) => {
    const nearest = nearestWord(key, SETTING_KEYS);
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    return detailAt([...issue.path, key], `is not a setting${hint}`, yaml);
  });
}

function messageOf(issue: z.core.$ZodIssue): string {
  const [first = '', ...rest] = issue.message;
  return `${first.toLowerCase()}${rest.join('')}`;
}

function detailAt(path: readonly PropertyKey[], issue: string, yaml: YamlData): ErrorDetail {
  return { field: nameOf(path), issue: `line ${yaml.lineOf(path)}: ${issue}` };
}

/** `suppressions[0].until`. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

/** Of our own analyzers every rule is known; ids of other tools are known only when their results are there. */
function unknownRules(patterns: readonly string[], ruleIds: readonly string[], yaml: YamlData): ErrorDetail[] {
  const prefixes = new Set(ruleIds.map(prefixOf));
  return patterns.flatMap((pattern) => {
    if (ruleIds.some((id) => matchesRuleId(pattern, id)) || !prefixes.has(prefixOf(pattern))) return [];
    const nearest = nearestWord(pattern, ruleIds);
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    return [detailAt(['rules', pattern], `there is no such rule${hint}`, yaml)];
  });
}

function prefixOf(id: string): string {
  return id.split('/', 1)[0] ?? id;
}
