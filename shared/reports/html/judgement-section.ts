import type { AnalysisReport } from '../../findings';
import { judgementWords, type SuppressedLine } from '../judgement/judgement-words';
import { formatNumber } from '../report-words';
import { markup, type Markup } from './markup';

const ROWS = 500;

/** The gate and the comparison with the baseline. */
export function gateSection(report: AnalysisReport): Markup | undefined {
  const { gate, baseline } = judgementWords(report);
  if (gate === undefined && baseline === undefined) return undefined;
  return markup`<section aria-labelledby="gate">
    <h2 id="gate">Gate</h2>
    ${
      gate &&
      markup`<div class="state ${report.gate?.passed === true ? 'good' : 'warning'}">
      <p class="headline">${gate.headline}</p>
      <ul>${gate.conditions.map((condition) => markup`<li>${condition}</li>`)}</ul>
    </div>`
    }
    ${baseline && markup`<p><bdi>${baseline}</bdi></p>`}
  </section>`;
}

/** What is suppressed, with its reasons, and what is gone. */
export function suppressedSection(report: AnalysisReport): Markup | undefined {
  const { suppressed, gone } = judgementWords(report);
  if (suppressed === undefined && gone === undefined) return undefined;
  const goneLines = gone?.findings.map((place): SuppressedLine => ({ place, reason: 'gone' }));
  return markup`<section aria-labelledby="suppressed">
    <h2 id="suppressed">Not counted</h2>
    ${suppressed && table(suppressed.headline, suppressed.findings)}
    ${gone && table(gone.headline, goneLines ?? [])}
  </section>`;
}

function table(caption: string, lines: readonly SuppressedLine[]): Markup {
  const rest = lines.length - ROWS;
  const rows = lines
    .slice(0, ROWS)
    .map(({ place, reason }) => markup`<tr><th scope="row"><bdi>${place}</bdi></th><td><bdi>${reason}</bdi></td></tr>`);
  return markup`<table>
      <caption>${caption}</caption>
      <thead><tr><th scope="col">Finding</th><th scope="col">Why</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>
    ${rest > 0 ? markup`<p class="notice">${formatNumber(rest)} more are in the JSON report.</p>` : undefined}`;
}
