import { z } from 'zod';
import { Confidence, FindingKind, Level, type Rule } from '../../../../shared/findings';

/** What `aurelis rules` prints of a rule. */
export const RuleView = z.strictObject({
  id: z.string(),
  kind: FindingKind,
  level: Level,
  confidence: Confidence,
  severity: z.number().optional(),
  cwe: z.array(z.int()),
  languages: z.array(z.string()),
  description: z.string(),
  help: z.string().describe('Markdown.'),
  help_url: z.string().optional(),
  examples: z.strictObject({ bad: z.string(), good: z.string() }).optional(),
  is_on: z.boolean().describe('False for a rule that is off unless asked for, with enable_rules.'),
});
export type RuleView = z.infer<typeof RuleView>;

export function toRuleView(rule: Rule): RuleView {
  const { id, kind, level, confidence, severity, cwe, languages, description, help, helpUrl, examples, enabled } = rule;
  return {
    ...{ id, kind, level, confidence, cwe, languages, description },
    help: help.trim(),
    is_on: enabled !== false,
    ...(severity === undefined ? {} : { severity }),
    ...(helpUrl === undefined ? {} : { help_url: helpUrl }),
    ...(examples === undefined ? {} : { examples }),
  };
}
