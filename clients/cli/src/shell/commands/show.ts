import { cweName } from '../../../../../shared/findings';
import { AurelisError } from '../../../../../shared/kernel';
import { escapeToOneLine, renderFinding } from '../../../../../shared/reports';
import { print } from '../../output/print';
import type { ShellCommand } from '../shell-command';

export const showCommand: ShellCommand = {
  name: 'show',
  takes: '<finding>',
  does: 'show a finding with its code and the way of the data; its number alone does it, too',
  async run([word, ...others], { session, text }) {
    if (word === undefined || others.length > 0) {
      throw new AurelisError('VALIDATION_ERROR', 'Name one finding by its number, as "list" shows it.');
    }
    const finding = session.findingOf(word);
    const number = session.numberOf(finding);
    const { cwe, fix } = finding;
    const facts = [
      ...cwe.map((id) => `CWE-${id} ${cweName(id) ?? ''}`.trimEnd()),
      ...(fix === undefined ? [] : [`"fix ${number}" shows its fix: ${escapeToOneLine(fix.description)}.`]),
      `"explain ${number}" says why it matters.`,
    ];
    await print([renderFinding(finding, text), ...facts.map((line) => `${line}\n`)]);
  },
};
