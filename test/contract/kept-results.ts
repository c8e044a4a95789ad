import type { CachedBatch } from '../../shared/analysis';
import { hashParts, randomIds } from '../../shared/kernel';
import type { KeptResults } from '../../shared/runs';
import { findingAt } from '../support/reports';

/** What every store of kept results promises. */
export function keptResultsContract(harness: () => KeptResults): void {
  const newProject = () => ({ tenantId: randomIds.next('ten'), projectId: randomIds.next('prj') });
  const finding = findingAt('größe 💥\n', '💥', { ruleId: 'test/flaw', path: 'a.js' });
  const batch: CachedBatch = {
    version: 1,
    files: [
      {
        path: 'a.js',
        sha256: '0'.repeat(64),
        findings: [finding],
        skipped: [],
        file: { path: 'a.js', language: 'javascript', lines: 1, sizeBytes: 10 },
      },
    ],
  };
  const key = hashParts(['a']);

  it('gives back what was kept last, and nothing for another key', async () => {
    const results = harness().of(newProject());
    await results.write(key, { version: 1, files: [] });

    await results.write(key, batch);

    expect(await results.read(key)).toEqual(batch);
    expect(await results.read(hashParts(['b']))).toBeUndefined();
  });

  it('shows a project nothing of another project or tenant', async () => {
    const project = newProject();
    const others = [
      { ...project, projectId: newProject().projectId },
      { ...project, tenantId: newProject().tenantId },
    ];
    await harness().of(project).write(key, batch);

    const seen = await Promise.all(others.map((other) => harness().of(other).read(key)));

    expect(seen).toEqual([undefined, undefined]);
  });

  it('erases what is kept of one project, also when there is nothing', async () => {
    const [project, other] = [newProject(), newProject()];
    await harness().of(project).write(key, batch);
    await harness().of(other).write(key, batch);

    await harness().erase(project);
    await harness().erase(project);

    expect(await harness().of(project).read(key)).toBeUndefined();
    expect(await harness().of(other).read(key)).toEqual(batch);
  });

  it('erases what has not been written since a time, and nothing else', async () => {
    const project = newProject();
    await harness().of(project).write(key, batch);

    await harness().erase(project, new Date('2020-01-01'));
    const untouched = await harness().of(project).read(key);
    await harness().erase(project, new Date('2100-01-01'));

    expect(untouched).toEqual(batch);
    expect(await harness().of(project).read(key)).toBeUndefined();
  });
}
