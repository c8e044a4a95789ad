import type { AuditEntryView } from '../../../../shared/contracts';
import { connect } from '../api/connect';
import { EXIT } from '../exit-code';
import type { Interruption } from '../interruption';
import { print, say } from '../output/print';
import type { ServiceOptions } from '../program/service-options';

export interface AuditOptions extends ServiceOptions {
  from?: string;
  to?: string;
  type?: string;
  json?: boolean;
}

const WEEK_MS = 7 * 86_400_000;

/** Prints the audit log that the key may read, oldest first; the last week unless other days are asked for. */
export async function printAudit(options: AuditOptions, { signal }: Interruption): Promise<number> {
  const service = connect({ ...options, signal, onWait: say });
  const { to = today(0), from = today(WEEK_MS), type } = options;
  const query = { from, to, ...(type === undefined ? {} : { type }) };
  const entries: AuditEntryView[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await service.listAudit({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    entries.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  }
  await print(options.json === true ? [`${JSON.stringify(entries, null, 2)}\n`] : entries.map(entryLine));
  if (entries.length === 0) say(`Nothing was recorded from ${from} to ${to}.`);
  return EXIT.clean;
}

function today(backMs: number): string {
  return new Date(Date.now() - backMs).toISOString().slice(0, 10);
}

function entryLine({ event }: AuditEntryView): string {
  return `${event.occurred_at}  ${event.type.padEnd(21)}  ${JSON.stringify(event.data)}\n`;
}
