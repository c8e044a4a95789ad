import { count, levelSentence, renderChanges } from '../../../../../shared/reports';
import { print } from '../../output/print';
import type { ShellCommand } from '../shell-command';

export const scanCommand: ShellCommand = {
  name: 'scan',
  takes: '',
  does: 'scan again, and show what is new and what is gone',
  async run(_words, { session, signal, text }) {
    const before = await session.scan(signal);
    const { report } = session;
    if (before !== undefined) return print(renderChanges(before, report, text));
    const { findings, files, skipped } = report.summary;
    const levels = findings === 0 ? '' : ` (${levelSentence(report)})`;
    const left = skipped === 0 ? '' : `, ${skipped} left out`;
    await print([`${count(findings, 'finding')}${levels} in ${count(files, 'file')}${left}.\n`]);
  },
};
