import { text } from 'node:stream/consumers';
import type { JobArtifacts, JobRef, PartInput, PartOutput } from '../../shared/jobs';
import { randomIds } from '../../shared/kernel';

const INPUT: PartInput = {
  path: 'a.js',
  files: [{ path: 'a.js', text: 'größe 💥\r\n' }],
  findings: [],
  neverSend: ['x/**'],
};
const OUTPUT: PartOutput = {
  text: 'done',
  edits: [],
  changes: [{ path: 'new.js', after: 'x' }],
  receipts: [],
  unfixed: [],
  egress: [],
  usage: { input_tokens: 1, output_tokens: 2 },
  cost: 0.5,
  provider: 'rules',
};

/** What every store for what jobs make promises. */
export function jobArtifactsContract(harness: () => JobArtifacts): void {
  const newJob = (): JobRef => ({ tenantId: randomIds.next('ten'), jobId: randomIds.next('job') });

  it('gives back what parts work on and what they made', async () => {
    const job = newJob();
    await harness().writeInput(job, 'p00001', INPUT);
    await harness().writeOutput(job, 'p00001', OUTPUT);

    expect(await harness().readInput(job, 'p00001')).toEqual(INPUT);
    expect(await harness().readOutput(job, 'p00001')).toEqual(OUTPUT);
    expect(await harness().readOutput(job, 'p00002')).toBeUndefined();
    expect(await harness().readOutput(newJob(), 'p00001')).toBeUndefined();
  });

  it('streams results, also empty ones', async () => {
    const job = newJob();
    await harness().writeResult(job, 'patch', []);
    await harness().writeResult(job, 'report', ['one ', 'zwei ü']);

    expect(await text((await harness().readResult(job, 'patch'))!)).toBe('');
    expect(await text((await harness().readResult(job, 'report'))!)).toBe('one zwei ü');
    expect(await harness().readResult(job, 'json')).toBeUndefined();
  });

  it('removes the work and keeps the results, or erases both', async () => {
    const job = newJob();
    await harness().writeOutput(job, 'p00001', OUTPUT);
    await harness().writeResult(job, 'json', ['{}']);

    await harness().removeWork(job);
    expect(await harness().readOutput(job, 'p00001')).toBeUndefined();
    expect(await harness().readResult(job, 'json')).toBeDefined();

    await harness().erase(job);
    expect(await harness().readResult(job, 'json')).toBeUndefined();
  });
}
