import type { UsageQuery, UsageRecord, UsageSum } from './usage';

/** What calls took, kept for the account and summed for `GET /usage`. */
export interface UsageStore {
  /** Adding a record of the same id again changes nothing. */
  add(record: UsageRecord): Promise<void>;
  sum(tenantId: string, query: UsageQuery): Promise<UsageSum[]>;
}
