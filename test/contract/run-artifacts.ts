import { randomBytes } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { randomIds } from '../../shared/kernel';
import type { RunArtifacts, RunRef } from '../../shared/runs';
import { findingAt, resultOf } from '../support/reports';

export interface ArtifactsHarness {
  artifacts: RunArtifacts;
  /** Names of all blobs whose name holds this text. */
  namesWith(text: string): Promise<string[]>;
}

/** What every store of a run's artifacts promises. */
export function runArtifactsContract(harness: () => ArtifactsHarness): void {
  const newRun = (): RunRef => ({ tenantId: randomIds.next('ten'), runId: randomIds.next('run') });
  const finding = findingAt('größe 💥\n', '💥', { ruleId: 'test/flaw', path: 'a.js' });

  it('gives back the sources of a batch, the latest ones', async () => {
    const run = newRun();
    const bytes = randomBytes(1_000_000);
    await harness().artifacts.writeSource(run, 'b00001', Buffer.from('older'));

    await harness().artifacts.writeSource(run, 'b00001', bytes);

    expect(Buffer.from(await harness().artifacts.readSource(run, 'b00001')).equals(bytes)).toBe(true);
  });

  it('gives back the result of a batch and what was skipped', async () => {
    const run = newRun();
    const result = resultOf([finding], [], [{ path: 'b.js', reason: 'deadline', detail: '10 s' }]);
    const skipped = [{ path: 'c', reason: 'binary' }];

    await harness().artifacts.writeResult(run, 'b00001', result);
    await harness().artifacts.writeSkipped(run, skipped);

    expect(await harness().artifacts.readResult(run, 'b00001')).toEqual(result);
    expect(await harness().artifacts.readSkipped(run)).toEqual(skipped);
  });

  it('keeps an empty list of what was skipped', async () => {
    const run = newRun();

    await harness().artifacts.writeSkipped(run, []);

    expect(await harness().artifacts.readSkipped(run)).toEqual([]);
  });

  it('keeps the settings of the repository, also empty ones', async () => {
    const run = newRun();
    const settings = {
      kinds: ['security' as const],
      suppressions: [{ rules: ['a/*'], reason: 'größe', file: '.aurelis.yaml', line: 3 }],
    };

    await harness().artifacts.writeSettings(run, {});
    const empty = await harness().artifacts.readSettings(run);
    await harness().artifacts.writeSettings(run, settings);

    expect(empty).toEqual({});
    expect(await harness().artifacts.readSettings(run)).toEqual(settings);
  });

  it('keeps the reports of other tools, and has none where nothing was kept', async () => {
    const run = newRun();
    const reports = [{ name: 'reports/größe.sarif', text: '{"runs":[]}' }];

    const before = await harness().artifacts.readOtherReports(run);
    await harness().artifacts.writeOtherReports(run, reports);

    expect(before).toEqual([]);
    expect(await harness().artifacts.readOtherReports(run)).toEqual(reports);
  });

  it.each(['sarif', 'html', 'json', 'markdown', 'cyclonedx'] as const)(
    'streams a report in and out as %s',
    async (format) => {
      const run = newRun();
      const pieces = ['größe ', '', '💥', 'x'.repeat(100_000)];

      await harness().artifacts.writeReport(run, format, pieces);

      const report = (await harness().artifacts.readReport(run, format))!;
      expect(await text(report.content)).toBe(pieces.join(''));
      expect(report.sizeBytes).toBe(Buffer.byteLength(pieces.join('')));
    },
  );

  it('streams a large report of many small pieces', async () => {
    const run = newRun();
    function* pieces(): Generator<string> {
      for (let line = 0; line < 200_000; line++) yield `line ${line} of a report that is longer than a block\n`;
    }

    await harness().artifacts.writeReport(run, 'json', pieces());

    const report = (await harness().artifacts.readReport(run, 'json'))!;
    expect((await buffer(report.content)).toString('utf8')).toBe([...pieces()].join(''));
  });

  it('keeps no report that breaks off', async () => {
    const run = newRun();
    function* broken(): Generator<string> {
      yield 'x'.repeat(9_000_000);
      throw new Error('The renderer broke.');
    }

    await expect(harness().artifacts.writeReport(run, 'html', broken())).rejects.toThrow('The renderer broke.');

    expect(await harness().artifacts.readReport(run, 'html')).toBeUndefined();
  });

  it('has no report that was never written, and none of another tenant or run', async () => {
    const run = newRun();
    await harness().artifacts.writeReport(run, 'html', ['x']);

    expect(await harness().artifacts.readReport(run, 'sarif')).toBeUndefined();
    expect(await harness().artifacts.readReport({ ...run, tenantId: newRun().tenantId }, 'html')).toBeUndefined();
    expect(await harness().artifacts.readReport({ ...run, runId: newRun().runId }, 'html')).toBeUndefined();
  });

  it('says that a part is gone', async () => {
    const run = newRun();

    await expect(harness().artifacts.readSource(run, 'b00001')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(harness().artifacts.readResult(run, 'b00001')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(harness().artifacts.readSkipped(run)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('clears the work away and keeps the reports, then erases everything, of this run alone', async () => {
    const [run, other] = [newRun(), newRun()];
    for (const ref of [run, other]) {
      await harness().artifacts.writeReport(ref, 'html', ['x']);
      await harness().artifacts.writeSkipped(ref, []);
      for (let batch = 1; batch <= 12; batch++) {
        await harness().artifacts.writeSource(ref, `b0000${batch}`, Buffer.from('x'));
      }
    }

    await harness().artifacts.removeWork(run);
    await harness().artifacts.removeWork(run);
    expect(await harness().namesWith(run.runId)).toEqual([expect.stringContaining('report')]);

    await harness().artifacts.erase(run);
    await harness().artifacts.erase(run);
    expect(await harness().namesWith(run.runId)).toEqual([]);
    expect(await harness().namesWith(other.runId)).toHaveLength(14);
  });
}
