import type { Finding } from '../../../../../shared/findings';
import { escapeToOneLine } from '../../../../../shared/reports';
import { print } from '../../output/print';
import { selectionOf } from '../selection';
import type { ShellCommand } from '../shell-command';

const MOST = 20;

export const filesCommand: ShellCommand = topCommand('files', 'show the files with most findings', ({ path }) => path);
export const rulesCommand: ShellCommand = topCommand('rules', 'show the rules that found most', ({ ruleId }) => ruleId);

function topCommand(name: string, does: string, keyOf: (finding: Finding) => string): ShellCommand {
  return {
    ...{ name, does, takes: '[errors|security|rule|path…]', completes: 'selection' },
    async run(words, { session }) {
      const groups = [...Map.groupBy(session.findings.filter(selectionOf(words)), keyOf)];
      const most = groups.toSorted(([, left], [, right]) => right.length - left.length).slice(0, MOST);
      const width = String(most[0]?.[1].length ?? 0).length;
      const lines = most.map(([key, own]) => `${String(own.length).padStart(width)}  ${escapeToOneLine(key)}\n`);
      const left = groups.length - most.length;
      const more = left > 0 ? [`and ${left} with fewer.\n`] : [];
      await print(lines.length === 0 ? ['There is no finding.\n'] : [...lines, ...more]);
    },
  };
}
