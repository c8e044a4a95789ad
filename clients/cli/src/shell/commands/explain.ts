import { AurelisError } from '../../../../../shared/kernel';
import { describeRule } from '../../output/describe-rule';
import { print } from '../../output/print';
import { requireRule } from '../../require-rule';
import type { ShellCommand } from '../shell-command';

export const explainCommand: ShellCommand = {
  name: 'explain',
  aliases: ['why'],
  takes: '<finding|rule>',
  does: 'explain the rule of a finding: why it matters, what to do, examples',
  completes: 'rules',
  async run([word, ...others], { session }) {
    if (word === undefined || others.length > 0) {
      throw new AurelisError('VALIDATION_ERROR', 'Name a finding by its number, or a rule by its id.');
    }
    const ruleId = word.includes('/') ? word : session.findingOf(word).ruleId;
    await print([describeRule(requireRule(ruleId))]);
  },
};
