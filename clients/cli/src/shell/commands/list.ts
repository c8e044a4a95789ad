import type { Finding } from '../../../../../shared/findings';
import { count, escapeToOneLine, renderFindingLine } from '../../../../../shared/reports';
import { print } from '../../output/print';
import { selectionOf } from '../selection';
import type { CommandContext, ShellCommand } from '../shell-command';

const PAGE = 20;

export const listCommand: ShellCommand = {
  name: 'list',
  aliases: ['ls'],
  takes: '[errors|security|fixable|rule|path…]',
  does: 'list findings, the gravest first, or those that are meant',
  completes: 'selection',
  async run(words, context) {
    const selected = context.session.findings.filter(selectionOf(words));
    if (selected.length === 0) {
      const meant = words.length === 0 ? '' : ` for ${escapeToOneLine(words.join(' '))}`;
      return print([`There is no finding${meant}.\n`]);
    }
    await printPage(selected, context);
  },
};

export const moreCommand: ShellCommand = {
  name: 'more',
  takes: '',
  does: 'go on with the list',
  async run(_words, context) {
    const { rest } = context.session;
    if (rest.length === 0) return print(['That was all.\n']);
    await printPage(rest, context);
  },
};

async function printPage(findings: readonly Finding[], { session, text }: CommandContext): Promise<void> {
  const shown = findings.slice(0, PAGE);
  session.rest = findings.slice(PAGE);
  const digits = String(session.findings.length).length;
  const lines = shown.map((finding) => {
    const number = String(session.numberOf(finding)).padStart(digits);
    return `${number}  ${renderFindingLine(finding, text, digits + 2)}\n`;
  });
  const more = session.rest.length === 0 ? [] : [`${count(session.rest.length, 'other')} behind them: "more".\n`];
  await print([...lines, ...more]);
}
