import { type AnalysisReport, FindingKind } from '../../findings';
import { count, formatNumber, KIND_NAMES, LEVEL_NAMES, LEVELS_GRAVEST_FIRST } from '../report-words';
import { languageName } from '../language-names';
import { markup, type Markup } from './markup';

const LANGUAGES = 6;
const RADIUS = 54;

/** Levels as a ring, kinds and languages as bars; each says its numbers in words too. */
export function charts(report: AnalysisReport): Markup {
  const kinds = FindingKind.options.map((kind) => ({ label: KIND_NAMES[kind], value: report.summary.byKind[kind] }));
  return markup`<div class="charts">
    ${report.summary.findings > 0 ? levelRing(report) : undefined}
    ${report.summary.findings > 0 ? bars({ id: 'kinds', title: 'Findings by kind', rows: kinds }) : undefined}
    ${report.summary.languages.length > 0 ? bars({ id: 'languages', title: 'Lines by language', rows: languageRows(report) }) : undefined}
  </div>`;
}

function levelRing(report: AnalysisReport): Markup {
  const { byLevel, findings } = report.summary;
  const levels = LEVELS_GRAVEST_FIRST.filter((level) => byLevel[level] > 0);
  const around = 2 * Math.PI * RADIUS;
  let before = 0;
  const arcs = levels.map((level) => {
    const share = (byLevel[level] / findings) * around;
    const arc = markup`<circle
      class="arc ${level}"
      cx="75"
      cy="75"
      r="${RADIUS}"
      stroke-dasharray="${share.toFixed(2)} ${around.toFixed(2)}"
      stroke-dashoffset="${(-before).toFixed(2)}"
    />`;
    before += share;
    return arc;
  });
  const words = levels.map((level) => `${LEVEL_NAMES[level]} ${formatNumber(byLevel[level])}`).join(', ');
  return markup`<figure class="card">
    <figcaption>Findings by level</figcaption>
    <div class="ring">
      <svg viewBox="0 0 150 150" role="img" aria-label="${words}">
        <g transform="rotate(-90 75 75)">${arcs}</g>
        <text class="total ${findings > 9_999 ? 'long' : ''}" x="75" y="78">${formatNumber(findings)}</text>
        <text class="unit" x="75" y="97">${findings === 1 ? 'finding' : 'findings'}</text>
      </svg>
      <ul class="legend">
        ${levels.map((level) => markup`<li><span class="dot ${level}"></span>${LEVEL_NAMES[level]} <b>${formatNumber(byLevel[level])}</b></li>`)}
      </ul>
    </div>
  </figure>`;
}

interface BarChart {
  id: string;
  title: string;
  rows: readonly { label: string; value: number }[];
}

const BAR = { left: 118, width: 190, height: 16, step: 27 } as const;

function bars({ id, title, rows }: BarChart): Markup {
  const most = Math.max(1, ...rows.map((row) => row.value));
  const words = rows.map((row) => `${row.label} ${formatNumber(row.value)}`).join(', ');
  const drawn = rows.map(({ label, value }, index) => {
    const y = index * BAR.step + 4;
    const width = value === 0 ? 0 : Math.max(2, (value / most) * BAR.width);
    const end = (BAR.left + width + 7).toFixed(1);
    return markup`<text class="label" x="${BAR.left - 10}" y="${y + 12}">${label}</text>
<rect class="bar" x="${BAR.left}" y="${y}" width="${width.toFixed(1)}" height="${BAR.height}" rx="3"/>
<text class="value" x="${end}" y="${y + 12}">${formatNumber(value)}</text>
`;
  });
  return markup`<figure class="card ${id}">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 370 ${rows.length * BAR.step}" role="img" aria-label="${words}">${drawn}</svg>
  </figure>`;
}

function languageRows(report: AnalysisReport): BarChart['rows'] {
  const { languages } = report.summary;
  const rows = languages
    .slice(0, LANGUAGES)
    .map(({ language, lines }) => ({ label: languageName(language), value: lines }));
  const rest = languages.slice(LANGUAGES);
  if (rest.length === 0) return rows;
  let lines = 0;
  for (const language of rest) lines += language.lines;
  return [...rows, { label: count(rest.length, 'other'), value: lines }];
}
