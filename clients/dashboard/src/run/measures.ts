import { facts } from '../dom/controls';
import { h, type Child } from '../dom/h';
import { table } from '../dom/table';
import { countOf, formatCount, formatShare } from '../words/format';
import { visibleText } from '../words/visible-text';
import type { RunReport } from './run-report';

/** Ratings with their reasons, and what was measured. */
export function measures(report: RunReport): Node[] {
  const ratings = Object.entries(report.ratings ?? {}).flatMap(([name, rating]) =>
    rating === undefined ? [] : [[name, grade(rating.grade), visibleText(rating.reason)]],
  );
  const measured = factsOf(report);
  if (ratings.length + measured.length === 0) return [h('p', { class: 'quiet' }, 'Nothing was measured in this run.')];
  return [
    ...(ratings.length === 0 ? [] : [table('Ratings', ['Quality', 'Grade', 'Why'], ratings)]),
    ...(measured.length === 0 ? [] : [facts(measured)]),
  ];
}

function grade(letter: string): HTMLElement {
  const known = /^[A-E]$/.test(letter) ? letter.toLowerCase() : 'none';
  return h('span', { class: `grade grade-${known}` }, letter);
}

function factsOf({ metrics, duplication, coverage }: RunReport): (readonly [string, Child])[] {
  const found: (readonly [string, Child])[] = [];
  if (metrics !== undefined) {
    const { total, debtMinutes } = metrics;
    found.push(['Lines of code', `${formatCount(total.codeLines)} in ${countOf(total.files, 'file')}`]);
    found.push(['Comments', formatShare(total.commentShare)]);
    found.push(['Functions', formatCount(total.functions)]);
    found.push([
      'Complexity',
      `cyclomatic ${formatCount(total.cyclomatic)}, cognitive ${formatCount(total.cognitive)}`,
    ]);
    if (total.maintainability !== undefined) {
      found.push(['Maintainability', `${total.maintainability.toFixed(0)} of 100`]);
    }
    found.push(['To take hard functions apart', countOf(debtMinutes, 'minute')]);
  }
  if (duplication !== undefined) {
    found.push([
      'Duplicated lines',
      `${formatShare(duplication.share)}, ${countOf(duplication.copies, 'copy', 'copies')}`,
    ]);
  }
  if (coverage?.total.percent !== undefined) found.push(['Covered by tests', formatShare(coverage.total.percent)]);
  return found;
}
