import type { FindingsQuery } from '../../shared/contracts';
import type { Finding } from '../../shared/findings';
import { randomIds, sha256 } from '../../shared/kernel';
import type { FindingStore, RunRef } from '../../shared/runs';
import { allPages } from './all-pages';

function makeFinding(number: number, change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'test/flaw',
    path: `src/file-${String(number).padStart(4, '0')}.js`,
    region: { startLine: number + 1, startColumn: 1, endLine: number + 1, endColumn: 9 },
    message: `Finding ${number}.`,
    snippet: 'const größe = "💥";',
    fingerprint: sha256(String(number)),
    kind: 'semantic',
    level: 'warning',
    confidence: 'medium',
    cwe: [79],
    alsoReportedBy: [],
    ...change,
  };
}

const makeFindings = (count: number): Finding[] => Array.from({ length: count }, (_, index) => makeFinding(index));

/** What every store of findings promises. */
export function findingStoreContract(store: () => FindingStore): void {
  const newRun = (): RunRef => ({ tenantId: randomIds.next('ten'), runId: randomIds.next('run') });
  const list = (run: RunRef, query: Partial<FindingsQuery> = {}): Promise<Finding[]> =>
    allPages((cursor) => store().list(run, { limit: 200, ...query, cursor }));

  it('keeps findings whole and in the order of the report', async () => {
    const run = newRun();
    const findings = [
      makeFinding(3, { severity: 9.8, alsoReportedBy: ['other/rule'], baselineState: 'new' }),
      makeFinding(1, { related: [{ path: 'b.js', region: makeFinding(0).region, message: 'from here' }] }),
      makeFinding(2, { codeFlow: [{ path: 'b.js', region: makeFinding(0).region, message: 'A header enters here' }] }),
    ];

    await store().write(run, findings);

    expect(await list(run)).toEqual(findings);
  });

  it('finds one by its fingerprint, in its own run alone', async () => {
    const run = newRun();
    const [first, second] = [makeFinding(0), makeFinding(1)];
    await store().write(run, [first, second]);

    expect(await store().find(run, second.fingerprint)).toEqual(second);
    expect(await store().find(run, sha256('other'))).toBeUndefined();
    expect(await store().find({ ...run, tenantId: newRun().tenantId }, second.fingerprint)).toBeUndefined();
    expect(await store().find({ ...run, runId: newRun().runId }, second.fingerprint)).toBeUndefined();
  });

  it('tells findings that count from those that are suppressed or gone', async () => {
    const run = newRun();
    const suppression = { kind: 'inline' as const, reason: 'sandbox', source: 'a.js:1' };
    const findings = [
      makeFinding(0),
      makeFinding(1, { baselineState: 'new' }),
      makeFinding(2, { suppression }),
      makeFinding(3, { baselineState: 'absent' }),
      makeFinding(4, { baselineState: 'absent', suppression }),
    ];
    await store().write(run, findings);

    expect(await list(run, { state: 'active' })).toEqual([findings[0], findings[1]]);
    expect(await list(run, { state: 'suppressed' })).toEqual([findings[2]]);
    expect(await list(run, { state: 'absent' })).toEqual([findings[3], findings[4]]);
    expect(await list(run, { state: 'all' })).toEqual(findings);
  });

  it('tells findings apart by how they compare with the baseline', async () => {
    const run = newRun();
    const states = [undefined, 'new', 'unchanged', 'updated', 'new'] as const;
    const findings = states.map((baselineState, number) =>
      makeFinding(number, baselineState === undefined ? {} : { baselineState }),
    );
    await store().write(run, findings);

    expect(await list(run, { baseline: 'new' })).toEqual([findings[1], findings[4]]);
    expect(await list(run, { baseline: 'updated', state: 'active' })).toEqual([findings[3]]);
  });

  it('changes nothing when it writes again', async () => {
    const run = newRun();
    const findings = makeFindings(120);

    await store().write(run, findings);
    await store().write(run, findings);

    expect(await list(run)).toEqual(findings);
  });

  it('pages to the end without loss or repetition', async () => {
    const run = newRun();
    const findings = makeFindings(250);
    await store().write(run, findings);

    for (const limit of [1, 99, 100, 200, 250, 1_000].slice(1)) expect(await list(run, { limit })).toEqual(findings);
    const { items, nextCursor } = await store().list(run, { limit: 1, cursor: undefined });
    expect(items).toEqual([findings[0]]);
    expect((await store().list(run, { limit: 1, cursor: nextCursor })).items).toEqual([findings[1]]);
  });

  it('has no further page after exactly the last finding', async () => {
    const run = newRun();
    await store().write(run, makeFindings(2));

    expect((await store().list(run, { limit: 2, cursor: undefined })).nextCursor).toBeUndefined();
  });

  it('writes large findings, too', async () => {
    const run = newRun();
    const findings = makeFindings(12).map((finding) => ({ ...finding, message: 'm'.repeat(300_000) }));

    await store().write(run, findings);

    expect(await list(run)).toEqual(findings);
  });

  it.each<[string, Partial<FindingsQuery>, number[]]>([
    ['kind', { kind: 'security' }, [0, 2]],
    ['level', { level: 'error' }, [0, 3]],
    ['start of the path', { path: 'lib/' }, [2, 3]],
    ['rule', { rule: 'test/other' }, [3]],
    ['several of these', { kind: 'security', level: 'error' }, [0]],
    ['what nothing has', { rule: 'no/such' }, []],
    ['a text that would be a query', { path: "' OR 1=1 --" }, []],
    ['a pattern, which is none', { path: 'src/%' }, []],
  ])('filters by %s, also over pages', async (_name, query, expected) => {
    const run = newRun();
    const findings = [
      makeFinding(0, { kind: 'security', level: 'error' }),
      makeFinding(1),
      makeFinding(2, { kind: 'security', path: 'lib/a.js' }),
      makeFinding(3, { level: 'error', path: 'lib/b.js', ruleId: 'test/other' }),
    ];
    await store().write(run, findings);

    const matching = expected.map((index) => findings[index]);
    expect(await list(run, query)).toEqual(matching);
    expect(await list(run, { ...query, limit: 1 })).toEqual(matching);
  });

  it.each(['nonsense', 'aGVsbG8', '', 'MS41', 'LTE'])('refuses the unknown cursor %p', async (cursor) => {
    const run = newRun();
    await store().write(run, makeFindings(1));

    const listed = store().list(run, { limit: 10, cursor });

    await expect(listed).rejects.toMatchObject({ code: 'VALIDATION_ERROR', details: [{ field: 'cursor' }] });
  });

  it('shows nothing of one run or tenant to another', async () => {
    const run = newRun();
    await store().write(run, makeFindings(3));

    expect(await list({ ...run, tenantId: newRun().tenantId })).toEqual([]);
    expect(await list({ ...run, runId: newRun().runId })).toEqual([]);
  });

  it('erases a run and nothing else', async () => {
    const [run, other] = [newRun(), newRun()];
    await store().write(run, makeFindings(230));
    await store().write(other, makeFindings(1));

    await store().erase(run);
    await store().erase(run);

    expect(await list(run)).toEqual([]);
    expect(await list(other)).toHaveLength(1);
  });
}
