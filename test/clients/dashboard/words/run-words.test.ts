import { levelsOf, originOf, shareDone } from '../../../../clients/dashboard/src/words/run-words';

const progress = (files_total: number | null, files_done: number) => ({
  progress: { files_total, files_done, batches_total: null, batches_done: 0 },
});

describe('words for runs', () => {
  it('knows how far a run is once somebody has counted', () => {
    expect(shareDone(progress(null, 0))).toBeUndefined();
    expect(shareDone(progress(4, 1))).toBe(0.25);
    expect(shareDone(progress(0, 0))).toBe(1);
    expect(shareDone(progress(2, 3))).toBe(1);
  });

  it('shows the levels that have findings, gravest first', () => {
    const summary = {
      findings: 3,
      by_level: { note: 2, error: 1, warning: 0, none: 0 },
      by_kind: {},
      files: 1,
      lines: 1,
      skipped: 0,
      languages: [],
    };

    expect(levelsOf({ summary })).toEqual([
      { level: 'error', count: 1 },
      { level: 'note', count: 2 },
    ]);
    expect(levelsOf({})).toEqual([]);
  });

  it('says where the source came from', () => {
    const url = 'https://git.example/shop';

    expect(originOf({ trigger: { kind: 'api' } })).toBe('archive');
    expect(originOf({ trigger: { kind: 'upload', name: 'main.zip' } })).toBe('archive main.zip');
    expect(
      originOf({
        trigger: { kind: 'push', name: 'main' },
        repository: { url, ref: 'main', commit: '0123456789abcdef0123456789abcdef01234567' },
      }),
    ).toBe('https://git.example/shop · main · 0123456789ab');
  });
});
