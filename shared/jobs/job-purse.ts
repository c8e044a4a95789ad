import { toDollars, toNanoDollars, type Purse } from '../models';
import type { Job, JobRef } from './job';
import type { JobStore } from './ports';

/** Where nothing may be refused any more, for it has been spent. */
const WITHOUT_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * What the parts of a job may take together, for one of them. Whoever dies leaves what was set aside for a question as taken: perhaps
 * it was answered.
 */
export class JobPurse implements Purse {
  #spentNanoDollars = 0;
  #isEmpty = false;

  constructor(
    private readonly ref: JobRef,
    private readonly limitNanoDollars: number,
    private readonly jobs: Pick<JobStore, 'take'>,
  ) {}

  async take(nanoDollars: number): Promise<boolean> {
    const isGranted = await this.jobs.take(this.ref, nanoDollars, this.limitNanoDollars);
    if (!isGranted) this.#isEmpty = true;
    return isGranted;
  }

  async settle(takenNanoDollars: number, spentNanoDollars: number): Promise<void> {
    this.#spentNanoDollars += spentNanoDollars;
    const difference = spentNanoDollars - takenNanoDollars;
    if (difference !== 0) await this.jobs.take(this.ref, difference, WITHOUT_LIMIT);
  }

  /** Whether a question was not asked for it. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** US dollars that this part has spent. */
  get spent(): number {
    return toDollars(this.#spentNanoDollars);
  }
}

/** Undefined where nobody has set a limit. */
export function purseOf(ref: JobRef, { options }: Job, jobs: Pick<JobStore, 'take'>): JobPurse | undefined {
  return options.maxCost === undefined ? undefined : new JobPurse(ref, toNanoDollars(options.maxCost), jobs);
}
