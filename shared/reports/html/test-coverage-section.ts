import type { AnalysisReport, CoverageSection } from '../../findings';
import {
  leastCovered,
  leastCoveredNew,
  lineList,
  newCodeSentence,
  percentText,
  testCoverageSentence,
  unmatchedSentence,
} from '../coverage/test-coverage-words';
import { formatNumber } from '../report-words';
import { markup, type Markup } from './markup';

const ROWS = 50;

/** Undefined where the repository holds no coverage report. */
export function testCoverageSection({ coverage }: AnalysisReport): Markup | undefined {
  if (coverage === undefined) return undefined;
  const unmatched = unmatchedSentence(coverage);
  const rows = leastCovered(coverage);
  const newCode = newCodeSentence(coverage);
  const newRows = leastCoveredNew(coverage);
  return markup`<section aria-labelledby="test-coverage">
    <h2 id="test-coverage">Test coverage</h2>
    <p>${testCoverageSentence(coverage)}</p>
    ${newCode === undefined ? undefined : markup`<p>${newCode}</p>`}
    ${newRows.length > 0 ? newCodeTable(newRows) : undefined}
    ${rows.length > 0 ? fileTable(rows) : undefined}
    ${unmatched === undefined ? undefined : markup`<p class="notice">${unmatched}</p>`}
    ${coverage.unmatched.length > 0 ? unmatchedTable(coverage) : undefined}
    ${coverage.unread.length > 0 ? unreadTable(coverage) : undefined}
  </section> `;
}

function fileTable(files: CoverageSection['files']): Markup {
  const rows = files.map(
    (file) =>
      markup`<tr>
        <th scope="row"><bdi>${file.path}</bdi></th>
        <td class="figure">${formatNumber(file.coverable - file.covered)}</td>
        <td class="figure">${percentText(file)}</td>
      </tr>`,
  );
  return table('Files with most lines that no test runs', ['Path', 'Lines not run', 'Covered'], rows);
}

function newCodeTable(files: CoverageSection['files']): Markup {
  const rows = files.map(
    (file) =>
      markup`<tr>
        <th scope="row"><bdi>${file.path}</bdi></th>
        <td>${lineList(file.missed)}</td>
        <td class="figure">${percentText(file)}</td>
      </tr>`,
  );
  return table('New lines that no test runs', ['Path', 'Lines', 'Covered'], rows);
}

function unmatchedTable({ unmatched }: CoverageSection): Markup {
  const rows = unmatched
    .slice(0, ROWS)
    .map(({ path, why }) => markup`<tr><th scope="row"><bdi>${path}</bdi></th><td>${why}</td></tr>`);
  return table('Files of reports that were not counted', ['Path in the report', 'Why'], rows);
}

function unreadTable({ unread }: CoverageSection): Markup {
  const rows = unread
    .slice(0, ROWS)
    .map(({ path, why }) => markup`<tr class="troubled"><th scope="row"><bdi>${path}</bdi></th><td>${why}</td></tr>`);
  return table('Coverage reports that were not read', ['Path', 'Why'], rows);
}

function table(caption: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  return markup`<table>
    <caption>${caption}</caption>
    <thead>
      <tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
