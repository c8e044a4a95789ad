import type { Level, Rule } from '../../../findings';
import { WEAKNESSES, type Weakness } from '../../dataflow/models';
import type { AnalyzerManifest } from '../analyzer';
import { OWN_TOOL } from '../own-tool';
import { WEAKNESS_RULES } from './weaknesses';

/** Below this a weakness is a warning. */
const ERROR_SEVERITY = 7;

export const DATAFLOW_LANGUAGES = ['java', 'javascript', 'python', 'typescript'] as const;

export const dataflow: AnalyzerManifest = {
  id: 'dataflow',
  runs: 'per-file',
  kinds: ['security'],
  // The others tell what is made of a folder, and constants that code asks for.
  languages: [...DATAFLOW_LANGUAGES, 'ini', 'groovy', 'json', 'toml', 'xml'],
  rules: WEAKNESSES.map(toRule),
  tool: OWN_TOOL,
  readsMinified: false,
};

export function dataflowRuleId(weakness: Weakness): string {
  return `dataflow/${weakness}`;
}

function toRule(weakness: Weakness): Rule {
  const { cwe, severity, description, help, language, bad, good } = WEAKNESS_RULES[weakness];
  const level: Level = severity >= ERROR_SEVERITY ? 'error' : 'warning';
  return {
    id: dataflowRuleId(weakness),
    name: weakness,
    analyzer: 'dataflow',
    kind: 'security',
    level,
    confidence: 'high',
    severity,
    cwe: [...cwe],
    // Examples are shown in the first one.
    languages: [language, ...DATAFLOW_LANGUAGES.filter((one) => one !== language)],
    description,
    help,
    examples: { bad, good },
  };
}
