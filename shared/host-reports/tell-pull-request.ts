import type { Finding } from '../findings';
import { isActive } from '../findings';
import type { PullRequestThreads, ReviewThread } from '../hosts';
import type { FindingStore, Run } from '../runs';
import { newFindings } from './new-findings';
import { summaryText } from './summary-text';
import type { ThreadMarks } from './thread-marks';
import { threadText } from './thread-text';

/** More at once would bury what people say to each other; the rest is in the summary. */
const MAX_NEW_THREADS = 20;
const SUMMARY = 'summary';

export interface TellPullRequestPorts {
  findings: Pick<FindingStore, 'list' | 'find'>;
}

interface OwnThread extends ReviewThread {
  /** Fingerprint of a finding, or the summary. */
  subject: string;
}

/**
 * Keeps the threads of a pull request in step with a run that succeeded: one for each new error and warning, which is resolved when the finding
 * is gone, and one comment that sums up. Doing it again changes nothing.
 */
export async function tellPullRequest(
  run: Run,
  { threads, marks, page }: { threads: PullRequestThreads; marks: ThreadMarks; page: string },
  ports: TellPullRequestPorts,
): Promise<void> {
  const ref = { tenantId: run.tenantId, runId: run.id };
  const own = (await threads.list()).flatMap((thread): OwnThread[] => {
    const subject = marks.subjectOf(thread.body);
    return subject === undefined ? [] : [{ ...thread, subject }];
  });
  const fresh = await newFindings(ref, ports);

  const told = new Set(own.map(({ subject }) => subject));
  for (const finding of fresh.findings.filter(hasThread).slice(0, MAX_NEW_THREADS)) {
    if (told.has(finding.fingerprint)) continue;
    const place = { path: finding.path, line: finding.region.startLine };
    const isOpen = await threads.open(threadText(finding) + marks.mark(finding.fingerprint), place);
    if (isOpen) told.add(finding.fingerprint);
  }
  for (const thread of own) {
    if (thread.isResolved || thread.subject === SUMMARY) continue;
    const finding = await ports.findings.find(ref, thread.subject);
    if (finding === undefined || !isActive(finding)) await threads.resolve(thread);
  }

  const text = summaryText(run, { fresh, told, page }) + marks.mark(SUMMARY);
  const summary = own.find(({ subject }) => subject === SUMMARY);
  if (summary === undefined) await threads.open(text);
  else if (summary.body.trim() !== text.trim()) await threads.edit(summary, text);
}

function hasThread({ level }: Finding): boolean {
  return level === 'error' || level === 'warning';
}
