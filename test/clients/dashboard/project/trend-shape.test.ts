import { spotsOf, topOf, trendInWords, trendOf } from '../../../../clients/dashboard/src/project/trend-shape';
import { RunView } from '../../../../shared/contracts';

const SIZE = { width: 220, height: 120, margin: 10 };

function runOf(number: number, state: RunView['state'], by_level?: Record<string, number>): RunView {
  return RunView.parse({
    id: `run_${String(number).padStart(26, '0')}`,
    project_id: `prj_${'0'.repeat(26)}`,
    snapshot_id: `snp_${'0'.repeat(26)}`,
    state,
    trigger: { kind: 'api' },
    progress: { batches_total: 1, batches_done: 1, files_total: 1, files_done: 1 },
    ...(by_level === undefined
      ? {}
      : { summary: { findings: 1, by_level, by_kind: {}, files: 1, lines: 1, skipped: 0, languages: [] } }),
    created_at: `2026-01-0${number}T00:00:00.000Z`,
    updated_at: `2026-01-0${number}T00:00:00.000Z`,
  });
}

const NEWEST_FIRST = [
  runOf(4, 'running'),
  runOf(3, 'succeeded', { error: 1, warning: 40 }),
  runOf(2, 'failed'),
  runOf(1, 'succeeded', { error: 12, warning: 30, note: 3 }),
];

describe('the trend', () => {
  const points = trendOf(NEWEST_FIRST);

  it('holds the runs that succeeded, oldest first', () => {
    expect(points.map(({ at, counts }) => [at.slice(0, 10), counts])).toEqual([
      ['2026-01-01', { error: 12, warning: 30, note: 3 }],
      ['2026-01-03', { error: 1, warning: 40, note: 0 }],
    ]);
  });

  it('says in words where it goes', () => {
    expect(trendInWords(points)).toBe('2 runs, oldest to newest: error 12 to 1, warning 30 to 40, note 3 to 0.');
    expect(trendInWords(points.slice(1))).toBe('One run: error 1, warning 40, note 0.');
    expect(trendInWords([])).toBe('No run has succeeded yet.');
  });

  it.each([
    [0, 1],
    [1, 1],
    [3, 5],
    [10, 10],
    [11, 20],
    [501, 1000],
  ])('ends at a round number above %i: %i', (count, top) => {
    expect(topOf([{ runId: 'x', at: 'x', counts: { error: count, warning: 0, note: 0 } }])).toBe(top);
  });

  it('spreads the runs over the width, with no findings at the bottom', () => {
    expect(spotsOf(points, 'warning', SIZE)).toEqual([
      { x: 10, y: 50 },
      { x: 210, y: 30 },
    ]);
    expect(spotsOf(points, 'note', SIZE)[1]).toEqual({ x: 210, y: 110 });
  });

  it('puts a single run in the middle', () => {
    expect(spotsOf(points.slice(1), 'warning', SIZE)).toEqual([{ x: 110, y: 30 }]);
  });
});
