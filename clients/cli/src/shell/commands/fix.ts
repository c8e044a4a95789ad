import { AurelisError } from '../../../../../shared/kernel';
import type { Finding } from '../../../../../shared/findings';
import { count, escapeInvisible, escapeToOneLine } from '../../../../../shared/reports';
import { mendDirectory } from '../../fix/mend-directory';
import { unifiedDiff } from '../../fix/unified-diff';
import { writeEach } from '../../fix/write-each';
import { writeMended } from '../../fix/write-mended';
import { print } from '../../output/print';
import { selectionOf, type Selection } from '../selection';
import type { ShellCommand } from '../shell-command';
import type { ShellSession } from '../shell-session';
import { scanCommand } from './scan';

export const fixCommand: ShellCommand = {
  name: 'fix',
  takes: '<finding…|errors|security|rule|path…>',
  does: 'show what the fixes of rules would change, each analysed again; "apply" does it',
  completes: 'selection',
  async run(words, { session, signal }) {
    if (words.length === 0) {
      throw new AurelisError('VALIDATION_ERROR', 'Say which findings: by number, or "fix fixable" for all that can.');
    }
    const chosen = new Set(session.findings.filter(chosenBy(words, session)).map(({ fingerprint }) => fingerprint));
    const mended = await mendDirectory(session.source.path, session.report, {
      isWanted: () => true,
      isChosen: ({ fingerprint }) => chosen.has(fingerprint),
      ...{ settings: session.settings, workers: session.workers, signal },
    });
    session.previewed = mended.files.length === 0 ? undefined : mended;
    // For people alone: what would do something to their terminal is shown instead.
    const diffs = mended.files.map((file) =>
      escapeInvisible(unifiedDiff(file, mended.originals.get(file.path) ?? new Uint8Array())),
    );
    const refused = mended.refused.map(({ finding, reason }) => {
      return `${escapeToOneLine(finding.path)}:${finding.region.startLine} ${finding.ruleId} is not mended: ${reason}.\n`;
    });
    await print([...diffs, ...refused, outcomeOf(mended.files.flatMap((file) => file.mended).length)]);
  },
};

function outcomeOf(findings: number): string {
  if (findings === 0) {
    return 'There is nothing here that a rule can mend by itself; "list fixable" shows what can be.\n';
  }
  return `${count(findings, 'finding')} can be mended so: "apply" does it.\n`;
}

/** All words are findings, or all say which. */
function chosenBy(words: readonly string[], session: ShellSession): Selection {
  if (!words.every((word) => /^(?:\d+|[0-9a-f]{8,64})$/.test(word))) return selectionOf(words);
  const named = new Set<Finding>(words.map((word) => session.findingOf(word)));
  return (finding) => named.has(finding);
}

export const applyCommand: ShellCommand = {
  name: 'apply',
  takes: '',
  does: 'change the files as the last "fix" showed, and scan again',
  async run(_words, context) {
    const { session } = context;
    const { previewed } = session;
    if (previewed === undefined) {
      throw new AurelisError('VALIDATION_ERROR', 'There is nothing to apply: "fix" shows it first.');
    }
    session.previewed = undefined;
    const { paths, failed } = await writeEach(previewed.files, (file) =>
      writeMended(file, {
        root: session.source.path,
        original: previewed.originals.get(file.path) ?? new Uint8Array(),
      }),
    );
    await print([`${count(paths.length, 'file')} changed.\n`]);
    await scanCommand.run([], context);
    if (failed.length > 0) {
      throw new AurelisError('VALIDATION_ERROR', `${count(failed.length, 'file')} could not be written.`);
    }
  },
};
