import { join } from 'node:path';
import {
  createDirectoryAdvisoryStore,
  createStoredAdvisories,
  openAdvisories,
  type AdvisorySource,
  type AdvisoryStore,
} from '../../../../shared/advisories';
import { cacheDirectory } from '../cache/cache-directory';

/** Where "aurelis advisories update" keeps what it fetched. */
export function advisoryDirectory(): string {
  return join(cacheDirectory(), 'advisories');
}

export function localAdvisoryStore(): AdvisoryStore {
  return createDirectoryAdvisoryStore(advisoryDirectory());
}

/** The advisories that were named, else those fetched earlier; none where they are not wanted. */
export async function openLocalAdvisories(wanted: string | boolean | undefined): Promise<AdvisorySource | undefined> {
  if (wanted === false) return undefined;
  return typeof wanted === 'string' ? openAdvisories(wanted) : createStoredAdvisories(localAdvisoryStore());
}
