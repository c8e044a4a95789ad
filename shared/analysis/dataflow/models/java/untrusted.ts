import type { DataKind } from '../model';

/** All that may come from somebody else, also by way of a file or a database: how sure a finding is depends on the source. */
export const UNTRUSTED: readonly DataKind[] = ['request', 'process', 'network', 'archive', 'database', 'file'];
