import { OsvRecord } from './osv-record';
import { toAdvisories } from './to-advisories';
import type { AdvisoryIndex } from '../index/advisory-index';

/** Counts what went into an index and what could not be read. */
export interface Collected {
  advisories: number;
  rejected: number;
}

/** Adds one record, or a list of them; what is no record is counted and left out. */
export function collectRecords(json: string, index: AdvisoryIndex, collected: Collected): void {
  const value = parseJson(json);
  for (const item of Array.isArray(value) ? value : [value]) {
    const record = OsvRecord.safeParse(item);
    if (!record.success) {
      collected.rejected += 1;
      continue;
    }
    for (const advisory of toAdvisories(record.data)) index.add(advisory);
    collected.advisories += 1;
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Counted as a record that is none.
    return undefined;
  }
}
