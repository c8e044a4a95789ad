import { FindingFilter, matchesFilter, matchesGlob, pageFindings } from '../../../shared/findings';
import { largeReport, sampleReport } from '../../support/reports';

describe('matchesFilter', () => {
  it.each([
    [{}, 6],
    [{ kind: ['security' as const] }, 2],
    [{ kind: ['security' as const, 'style' as const] }, 3],
    [{ level: ['warning' as const] }, 2],
    [{ minLevel: 'warning' as const }, 5],
    [{ path: 'src/' }, 5],
    [{ path: 'src/**/*.js' }, 4],
    [{ path: '*.js' }, 0],
    [{ rule: ['ruff/S307'] }, 1],
    [{ rule: ['oxlint/*'] }, 2],
    [{ kind: ['security' as const], path: 'tools' }, 1],
  ])('%j keeps %d of 6', (filter, expected) => {
    const kept = sampleReport().findings.filter((finding) => matchesFilter(finding, FindingFilter.parse(filter)));

    expect(kept).toHaveLength(expected);
  });
});

describe('matchesGlob', () => {
  it.each([
    ['**/*.js', 'a/b/c.js', true],
    ['**/*.js', 'c.js', true],
    ['a/**/c.js', 'a/c.js', true],
    ['a/*/c.js', 'a/b/d/c.js', false],
    ['a/?.js', 'a/b.js', true],
    ['a/?.js', 'a/bb.js', false],
    ['a/**', 'a/b/c', true],
    ['a*c', 'abcbc', true],
  ])('%s on %s is %s', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  it('does not take exponential time for a hostile pattern', () => {
    expect(matchesGlob('*a'.repeat(200) + 'b', 'a'.repeat(2_000))).toBe(false);
  });
});

describe('pageFindings', () => {
  it('goes through all that match once, in order, page by page', () => {
    const report = largeReport(100);
    const filter = { kind: ['security' as const] };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = pageFindings(report, { filter, limit: 7, ...(cursor !== undefined && { cursor }) });
      expect(page.total).toBe(50);
      seen.push(...page.items.map((finding) => finding.fingerprint));
      cursor = page.nextCursor;
    } while (cursor !== undefined);

    const wanted = report.findings.filter((finding) => finding.kind === 'security');
    expect(seen).toEqual(wanted.map((finding) => finding.fingerprint));
  });

  it.each(['', 'nonsense', Buffer.from('[-1,"x"]').toString('base64url')])('refuses the cursor %j', (cursor) => {
    expect(() => pageFindings(sampleReport(), { filter: {}, limit: 1, cursor })).toThrow(
      'is not a cursor that this list gave out',
    );
  });

  it('refuses a cursor of another filter', () => {
    const { nextCursor = '' } = pageFindings(sampleReport(), { filter: {}, limit: 1 });

    expect(() => pageFindings(sampleReport(), { filter: { minLevel: 'error' }, limit: 1, cursor: nextCursor })).toThrow(
      'another filter',
    );
  });
});
