import type { AnalysisReport, Grade, HotspotsSection, MetricsSection } from '../../findings';
import { languageName } from '../language-names';
import { duplicationSentence, functionName, hotspotSentence, ratingRows, sizeSentence } from '../metrics/metric-words';
import { formatNumber } from '../report-words';
import { markup, type Markup } from './markup';

const ROWS = 10;

/** Grades, size, what is hardest to follow and where work on it pays off. Undefined where nothing was measured. */
export function metricsSection(report: AnalysisReport): Markup | undefined {
  const { metrics, duplication } = report;
  const ratings = ratingRows(report);
  if (metrics === undefined && duplication === undefined && ratings.length === 0) return undefined;
  return markup`<section aria-labelledby="metrics">
    <h2 id="metrics">Metrics</h2>
    ${ratings.length > 0 ? ratingTiles(ratings) : undefined}
    ${metrics && markup`<p>${sizeSentence(metrics.total)}</p>`}
    ${duplication && markup`<p>${duplicationSentence(duplication)}</p>`}
    ${metrics && languageTable(metrics)}
    ${metrics && metrics.hardestFunctions.length > 0 ? functionTable(metrics) : undefined}
    ${hotspotsOf(report)}
  </section> `;
}

function hotspotsOf(report: AnalysisReport): Markup | undefined {
  const { hotspots } = report;
  if (hotspots !== undefined && hotspots.files.length > 0) return hotspotTable(hotspots);
  const sentence = hotspotSentence(report);
  return sentence === undefined ? undefined : markup`<p>${sentence}</p>`;
}

const TILE_CLASS: Readonly<Record<Grade, string>> = { A: '', B: 'note', C: 'warning', D: 'warning', E: 'error' };

function ratingTiles(ratings: ReturnType<typeof ratingRows>): Markup {
  const tiles = ratings.map(
    ({ name, grade, reason }) =>
      markup`<div class="tile ${TILE_CLASS[grade]}">
        <dt>${name}</dt>
        <dd>${grade}</dd>
        <dd class="why">${reason}</dd>
      </div>`,
  );
  return markup`<dl class="tiles">
    ${tiles}
  </dl>`;
}

function languageTable({ languages }: MetricsSection): Markup {
  const rows = languages.map(({ language, ...totals }) => [
    languageName(language),
    formatNumber(totals.codeLines),
    `${totals.commentShare.toFixed(1)} %`,
    formatNumber(totals.functions),
    formatNumber(totals.cyclomatic),
    formatNumber(totals.cognitive),
    totals.maintainability?.toFixed(0) ?? '',
  ]);
  const heads = ['Language', 'Lines of code', 'Comments', 'Functions', 'Cyclomatic', 'Cognitive', 'Maintainability'];
  return table('Size and complexity by language', heads, rows);
}

function functionTable({ hardestFunctions }: MetricsSection): Markup {
  const rows = hardestFunctions
    .slice(0, ROWS)
    .map((one) => [
      `${functionName(one)} · ${one.path}:${one.startLine}`,
      formatNumber(one.cognitive),
      formatNumber(one.cyclomatic),
      formatNumber(one.codeLines),
    ]);
  return table('Functions hardest to follow', ['Function', 'Cognitive', 'Cyclomatic', 'Lines of code'], rows);
}

function hotspotTable({ files }: HotspotsSection): Markup {
  const rows = files
    .slice(0, ROWS)
    .map(({ path, commits, cognitive }) => [path, formatNumber(commits), formatNumber(cognitive)]);
  return table('Hotspots: hard to follow and changed often', ['File', 'Commits in a year', 'Cognitive'], rows);
}

/** The first cell of each row is its head, all others are figures. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const headCells = heads.map((head, index) =>
    index === 0 ? markup`<th scope="col">${head}</th>` : markup`<th scope="col" class="figure">${head}</th>`,
  );
  const bodyRows = rows.map(
    ([first, ...figures]) =>
      markup`<tr>
        <th scope="row"><bdi>${first}</bdi></th>
        ${figures.map((figure) => markup`<td class="figure">${figure}</td>`)}
      </tr>`,
  );
  return markup`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${headCells}
      </tr>
    </thead>
    <tbody>
      ${bodyRows}
    </tbody>
  </table>`;
}
