import { h, svg } from '../dom/h';
import { table } from '../dom/table';
import { hashOf } from '../routing/route';
import { formatCount, formatTime } from '../words/format';
import { spotsOf, topOf, TREND_LEVELS, trendInWords, type Spot, type TrendLevel, type TrendPoint } from './trend-shape';

const HEIGHT = 180;
const MARGIN = 28;

/** Findings by level over the runs: lines that differ in shape as well as in colour, and the same as a table. */
export function trendView(points: readonly TrendPoint[], signal: AbortSignal): HTMLElement[] {
  const chart = h('div', { class: 'chart' });
  const draw = (width: number): void => chart.replaceChildren(drawing(points, Math.max(200, width)));
  const observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined) draw(entry.contentRect.width);
  });
  observer.observe(chart);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return [
    h('figure', { class: 'trend' }, h('figcaption', {}, legend()), chart, ends(points)),
    h('details', {}, h('summary', {}, 'The trend as a table'), trendTable(points)),
  ];
}

/** When the first and the last of the runs were. */
function ends(points: readonly TrendPoint[]): HTMLElement {
  const [first] = points;
  const last = points.at(-1);
  const times = points.length > 1 ? [first, last] : [last];
  return h('div', { class: 'ends quiet' }, ...times.map((point) => h('span', {}, formatTime(point?.at ?? ''))));
}

function drawing(points: readonly TrendPoint[], width: number): SVGElement {
  const size = { width, height: HEIGHT, margin: MARGIN };
  const bottom = HEIGHT - MARGIN;
  const rule = (y: number, text: string): SVGElement[] => [
    svg('line', { class: 'grid', x1: MARGIN, x2: width - MARGIN, y1: y, y2: y }),
    svg('text', { x: 0, y: y - 4 }, text),
  ];
  return svg(
    'svg',
    { role: 'img', width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, 'aria-label': trendInWords(points) },
    ...rule(MARGIN, formatCount(topOf(points))),
    ...rule(bottom, '0'),
    ...[...TREND_LEVELS].reverse().map((level) => line(level, spotsOf(points, level, size))),
  );
}

function line(level: TrendLevel, spots: readonly Spot[]): SVGElement {
  const points = spots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return svg(
    'g',
    { class: `line ${level}` },
    svg('polyline', { points, fill: 'none' }),
    ...spots.map((spot) => mark(level, spot)),
  );
}

function mark(level: TrendLevel, { x, y }: Spot): SVGElement {
  if (level === 'error') return svg('circle', { cx: x, cy: y, r: 4 });
  if (level === 'warning') return svg('path', { d: `M${x} ${y - 5} L${x + 5} ${y + 4} H${x - 5} Z` });
  return svg('rect', { x: x - 4, y: y - 4, width: 8, height: 8 });
}

function legend(): HTMLElement {
  return h(
    'ul',
    { class: 'legend' },
    ...TREND_LEVELS.map((level) =>
      h(
        'li',
        {},
        svg(
          'svg',
          { width: 36, height: 12, 'aria-hidden': 'true' },
          line(level, [
            { x: 6, y: 6 },
            { x: 30, y: 6 },
          ]),
        ),
        ` ${level}`,
      ),
    ),
  );
}

function trendTable(points: readonly TrendPoint[]): HTMLElement {
  const rows = [...points]
    .reverse()
    .map(({ runId, at, counts }) => [
      h('a', { href: hashOf({ page: 'run', runId, filter: {} }) }, formatTime(at)),
      ...TREND_LEVELS.map((level) => formatCount(counts[level])),
    ]);
  return table('Findings by level, newest first', ['Run', ...TREND_LEVELS], rows);
}
