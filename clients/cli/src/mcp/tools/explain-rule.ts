import { z } from 'zod';
import { renderRulePage } from '../../../../../shared/reports';
import { requireRule } from '../../require-rule';
import { RuleView, toRuleView } from '../rule-view';
import { READS_ONLY, type ToolDefinition } from '../tool';

const INPUT = { id: z.string().min(1).max(200).describe('The id of a rule, such as "ruff/S608".') };
const OUTPUT = { rule: RuleView };

export function explainRuleTool(): ToolDefinition<typeof INPUT, typeof OUTPUT> {
  return {
    name: 'explain_rule',
    title: 'Explain a rule',
    description:
      'What a rule looks for, why it matters and what to do, with code that is reported and the same mended.',
    input: INPUT,
    output: OUTPUT,
    annotations: READS_ONLY,
    call: ({ id }) => {
      const rule = requireRule(id);
      return Promise.resolve({ output: { rule: toRuleView(rule) }, text: renderRulePage(rule) });
    },
  };
}
