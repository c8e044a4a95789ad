import type { AnalysisReport } from '../../findings';
import { groupSkipped } from '../group-skipped';
import { coverageSentence, formatNumber } from '../report-words';
import { charts } from './charts';
import { markup, type Markup } from './markup';

export function summarySection(report: AnalysisReport): Markup {
  const { byLevel, files, lines, findings, skipped } = report.summary;
  const notes = byLevel.note + byLevel.none;
  return markup`<section aria-labelledby="summary">
    <h2 id="summary">Summary</h2>
    ${findings === 0 ? emptyState(report) : undefined}
    <dl class="tiles">
      ${tile('Findings', findings, '')}${tile('Errors', byLevel.error, 'error')}${tile('Warnings', byLevel.warning, 'warning')}${tile('Notes', notes, 'note')}${tile('Files analysed', files, '')}${tile('Lines analysed', lines, '')}${tile('Paths skipped', skipped, '')}
    </dl>
    ${charts(report)}
  </section>`;
}

function tile(label: string, value: number, level: string): Markup {
  return markup`<div class="tile ${value === 0 ? 'zero' : level}">
    <dt>${label}</dt>
    <dd>${formatNumber(value)}</dd>
  </div>`;
}

/** Green only where something was looked at and nothing went wrong on the way. */
function emptyState(report: AnalysisReport): Markup {
  if (report.summary.files === 0) {
    return markup`<div class="state warning">
      <p class="headline">Nothing was analysed</p>
      <p>No file was looked at, so this report says nothing about the code. See what was skipped and why below.</p>
    </div>`;
  }
  const troubled = groupSkipped(report).filter((group) => !group.isExpected);
  if (troubled.length > 0) {
    return markup`<div class="state warning">
      <p class="headline">No findings, but not everything could be analysed</p>
      <p>
        ${coverageSentence(report)} Some were skipped for a reason that was not wanted:
        ${troubled.map((group) => group.text).join('; ')}.
      </p>
    </div>`;
  }
  return markup`<div class="state good">
    <p class="headline">No findings</p>
    <p>${coverageSentence(report)}</p>
  </div>`;
}
