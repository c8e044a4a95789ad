import { AuditEntryView, AuditQuery, page } from '../../shared/contracts';
import { AurelisError } from '../../shared/kernel';
import { httpFunction } from '../runtime/http-function';

const MOST_DAYS_MS = 31 * 86_400_000;

export const listAuditFunction = httpFunction({
  name: 'list-audit',
  method: 'GET',
  route: 'v1/audit',
  tag: 'Access',
  summary: 'Read the audit log, oldest first',
  description:
    'What was done in the tenant and what came of it: ids, counts and codes, and nothing that somebody wrote. A page may hold less than was asked for, or nothing, while `next_cursor` leads on.',
  permission: 'audit:read',
  query: AuditQuery,
  output: page(AuditEntryView),

  async handle({ query }, { caller, services }) {
    requirePeriod(query);
    const { items, nextCursor } = await services.audit.read({
      ...query,
      tenantId: caller.tenantId,
      cursor: query.cursor,
    });
    return { data: { items, next_cursor: nextCursor ?? null } };
  },
});

function requirePeriod({ from, to }: AuditQuery): void {
  const length = Date.parse(to) - Date.parse(from);
  if (length >= 0 && length <= MOST_DAYS_MS) return;
  const issue = length < 0 ? 'lies before the first day' : 'is more than 31 days after the first';
  throw new AurelisError('VALIDATION_ERROR', 'Ask for at most 31 days.', { details: [{ field: 'to', issue }] });
}
