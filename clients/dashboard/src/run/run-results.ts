import type { RunView } from '../../../../shared/contracts';
import { h } from '../dom/h';
import { opened } from '../dom/opened';
import type { PageContext } from '../dom/page-context';
import { table } from '../dom/table';
import type { FindingFilter } from '../routing/route';
import { visibleText } from '../words/visible-text';
import { findingsView } from './findings-view';
import { gateView } from './gate-view';
import { measures } from './measures';
import { reportsView } from './reports-view';
import { runReport, type RunReport } from './run-report';

/** Everything a run that succeeded has to say. */
export function runResults(run: RunView, filter: FindingFilter, context: PageContext): Node[] {
  const report = runReport(run.id, context);
  const { signal } = context;
  return [
    ...gateView(run),
    h('h2', {}, 'Findings'),
    findingsView({ run, filter, report, context }),
    h('h2', {}, 'More of this run'),
    opened({ summary: 'Ratings and metrics', load: async () => measures(await report()), signal }),
    opened({ summary: 'What was left out, and why', load: async () => skippedOf(await report()), signal }),
    reportsView(run, context),
  ];
}

/** More rows than anybody reads; the reports have all of them. */
const MOST = 1000;

function skippedOf({ skipped }: RunReport): Node[] {
  if (skipped.length === 0) return [h('p', {}, 'Nothing was left out.')];
  const rows = skipped
    .slice(0, MOST)
    .map(({ path, reason, detail = '' }) => [
      h('span', { class: 'path' }, visibleText(path)),
      visibleText(reason),
      visibleText(detail),
    ]);
  const shown = table('Left out', ['Path', 'Reason', 'Detail'], rows);
  if (skipped.length <= MOST) return [shown];
  return [h('p', {}, `The first ${MOST} of ${skipped.length}; the reports have all of them.`), shown];
}
