import type { AnalysisReport } from '../../findings';
import { groupSkipped } from '../group-skipped';
import { coverageSentence, formatNumber } from '../report-words';
import { languageName } from '../language-names';
import { markup, type Markup } from './markup';

const ROWS = 500;

/** What was analysed and what was not: the part that gives "no findings" its meaning. */
export function coverageSection(report: AnalysisReport): Markup {
  return markup`<section aria-labelledby="coverage">
    <h2 id="coverage">What was analysed</h2>
    <p>${coverageSentence(report)}</p>
    ${report.summary.languages.length > 0 ? languageTable(report) : undefined}
    ${report.skipped.length > 0 ? skippedTable(report) : undefined}
  </section> `;
}

function languageTable(report: AnalysisReport): Markup {
  const rows = report.summary.languages.map(
    ({ language, files, lines }) =>
      markup`<tr>
        <th scope="row">${languageName(language)}</th>
        <td class="figure">${formatNumber(files)}</td>
        <td class="figure">${formatNumber(lines)}</td>
      </tr>`,
  );
  return markup`<table class="narrow">
    <caption>
      Languages
    </caption>
    <thead>
      <tr>
        <th scope="col">Language</th>
        <th scope="col" class="figure">Files</th>
        <th scope="col" class="figure">Lines</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function skippedTable(report: AnalysisReport): Markup {
  const rows = groupSkipped(report).flatMap((group) =>
    group.paths.map(
      (skip) =>
        markup`<tr${group.isExpected ? undefined : markup` class="troubled"`}><th scope="row"><bdi>${skip.path}</bdi></th><td>${group.text}</td><td><bdi>${skip.detail}</bdi></td></tr>`,
    ),
  );
  const rest = rows.length - ROWS;
  const more =
    rest > 0
      ? markup`<p class="notice">${formatNumber(rest)} more skipped paths are in the JSON report.</p>`
      : undefined;
  return markup`<table>
      <caption>
        Skipped
      </caption>
      <thead>
        <tr>
          <th scope="col">Path</th>
          <th scope="col">Why</th>
          <th scope="col">Detail</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, ROWS)}
      </tbody>
    </table>
    ${more}`;
}
