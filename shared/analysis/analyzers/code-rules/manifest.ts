import type { Rule } from '../../../findings';
import type { AnalyzerManifest } from '../analyzer';
import { gradeOf } from '../rule-row';
import type { CodeRule } from './code-rule';
import { CODE_RULES } from './rules';

export const codeRules: AnalyzerManifest = {
  id: 'code-rules',
  runs: 'per-file',
  kinds: ['semantic', 'security', 'performance', 'style', 'coverage'],
  languages: [...new Set(CODE_RULES.flatMap(({ languages }) => languages))].sort(),
  rules: CODE_RULES.map(toRule),
  tool: { name: 'tree-sitter', version: '0.27.1', license: 'MIT' },
  readsMinified: false,
};

function toRule({ id, languages, grade, cwe = [], description, help, bad, good, enabled }: CodeRule): Rule {
  const graded = gradeOf(grade);
  return {
    id,
    name: id.slice(id.indexOf('/') + 1),
    analyzer: 'code-rules',
    kind: graded.kind,
    level: graded.level,
    confidence: graded.confidence,
    ...(typeof grade === 'string' ? {} : { severity: grade.severity }),
    cwe: typeof grade === 'string' ? [...cwe] : [...grade.cwe],
    languages: [...languages],
    description,
    help,
    examples: { bad, good },
    ...(enabled === undefined ? {} : { enabled }),
  };
}
