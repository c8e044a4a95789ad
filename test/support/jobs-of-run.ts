import { text } from 'node:stream/consumers';
import { StartJob, type ProjectTask } from '../../shared/contracts';
import { startJob, type Job, type PartRecord } from '../../shared/jobs';
import type { Run } from '../../shared/runs';
import { idOf } from './memory/counting-ids';
import { deliverAll } from './memory/deliver';
import { givenRun, TENANT } from './memory/scenario';
import { memoryServices, type MemoryServices } from './memory-services';

export const CALLER = { tenantId: TENANT, id: idOf('key', 1) };
export const TREE = {
  'a.js': 'FLAW();\n',
  'b.js': 'FLAW();\nFLAW();\n',
  'lib/c.js': 'fine();\n',
  'readme.md': '# x\n',
};

type Wish = Partial<StartJob> & { idempotencyKey?: string };

/** The jobs of a run that has ended: three findings in two of its four files. */
export class JobsOfRun {
  private constructor(
    readonly services: MemoryServices,
    /** The one that jobs are started of. */
    public run: Run,
  ) {}

  static async create(): Promise<JobsOfRun> {
    const services = memoryServices();
    const run = await givenRun(services, TREE);
    await deliverAll(services);
    return new JobsOfRun(services, run);
  }

  start(task: ProjectTask, { idempotencyKey, ...wish }: Wish = {}): Promise<Job> {
    const request = StartJob.parse({ run_id: this.run.id, ...wish });
    return startJob({ projectId: this.run.projectId, task, request, idempotencyKey }, CALLER, this.services);
  }

  async stored(job: Job): Promise<Job> {
    return (await this.services.jobs.find(refOf(job)))!.document;
  }

  partsOf(job: Job): Promise<PartRecord[]> {
    return this.services.jobs.listParts(refOf(job));
  }

  async costOf(job: Job): Promise<number> {
    return (await this.partsOf(job)).reduce((sum, { cost }) => sum + cost, 0);
  }

  async resultOf(job: Job, kind: 'report' | 'patch' | 'json'): Promise<string> {
    return text((await this.services.jobArtifacts.readResult(refOf(job), kind))!);
  }
}

export function refOf({ tenantId, id }: Job): { tenantId: string; jobId: string } {
  return { tenantId, jobId: id };
}
