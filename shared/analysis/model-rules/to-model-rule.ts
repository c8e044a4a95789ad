import type { Rule } from '../../findings';
import { gradeOf } from '../analyzers/rule-row';
import type { ModelRule } from './model-rule';

type Metadata = Omit<ModelRule<never>, 'check'>;

/** The metadata every finding of the rule shares. */
export function toModelRule(analyzer: string, languages: readonly string[]): (rule: Metadata) => Rule {
  return ({ id, grade, cwe = [], description, help, bad, good, enabled }) => {
    const { kind, level, confidence } = gradeOf(grade);
    return {
      id,
      name: id.slice(id.indexOf('/') + 1),
      analyzer,
      kind,
      level,
      confidence,
      ...(typeof grade === 'string' ? {} : { severity: grade.severity }),
      cwe: typeof grade === 'string' ? [...cwe] : [...grade.cwe],
      languages: [...languages],
      description,
      help,
      examples: { bad, good },
      ...(enabled === undefined ? {} : { enabled }),
    };
  };
}
