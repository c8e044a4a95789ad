import type { Purse } from '../ports';
import { purseIsEmpty } from './errors';

/** What one call has taken out of its caller's purse: never less than its tries can have cost. */
export class SetAside {
  #taken = 0;
  #isRefused = false;

  constructor(private readonly purse: Purse | undefined) {}

  /** Before each try: `nanoDollars` are what the earlier ones took and this one may take at most. Throws QUOTA_EXCEEDED. */
  async cover(nanoDollars: number): Promise<void> {
    const missing = nanoDollars - this.#taken;
    if (this.purse === undefined || missing <= 0) return;
    if (!(await this.purse.take(missing))) {
      this.#isRefused = true;
      throw purseIsEmpty();
    }
    this.#taken += missing;
  }

  /** Whether a try was not made because there was not enough left for it. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Once: puts the rest back. */
  async settle(spentNanoDollars: number): Promise<void> {
    if (this.purse === undefined || this.#taken === 0) return;
    await this.purse.settle(this.#taken, spentNanoDollars);
  }
}
