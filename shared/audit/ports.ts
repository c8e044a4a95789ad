import type { EventType, ProductEvent } from '../contracts';

/** One line of the log: the event, its place, and the digest of the line before, so that a line that was taken out or changed shows. */
export interface AuditEntry {
  /** Of its segment, from 1. */
  sequence: number;
  /** SHA-256 of the line before; zeros in the first of a segment. */
  previous: string;
  event: ProductEvent;
}

export interface AuditQuery {
  tenantId: string;
  /** Days, both included, `YYYY-MM-DD`. */
  from: string;
  to: string;
  type?: EventType | undefined;
  limit: number;
  cursor: string | undefined;
}

export interface AuditPage {
  items: AuditEntry[];
  /** Where the next page starts; a page with one may hold less than was asked for. */
  nextCursor: string | undefined;
}

/** A log that is only ever added to. */
export interface AuditLog {
  /** Adds the event to the log of its tenant; false when it is there already. However often and from wherever it comes, it is there once. */
  append(event: ProductEvent): Promise<boolean>;
  /** In the order of hours, within one as they came. */
  read(query: AuditQuery): Promise<AuditPage>;
}
