import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { ReportFormat, RunId, TenantId } from '../contracts';
import { AurelisError, type Clock } from '../kernel';
import { isSameText } from './api-key';
import type { SecretSource } from './ports';
import { valuesOf } from './values-of';

/** What a signed link lets its holder read: one report, until a time. */
export const ReportLink = z.strictObject({
  tenantId: TenantId,
  runId: RunId,
  format: ReportFormat,
  /** Milliseconds since 1970. */
  expiresAt: z.int(),
});
export type ReportLink = z.infer<typeof ReportLink>;

export interface ReportLinkPorts {
  secrets: SecretSource;
  clock: Clock;
}

/** `<payload>.<signature>`, both base64url; the signature is HMAC-SHA256 under a key of its own in Key Vault. */
export async function signReportLink(link: ReportLink, ports: ReportLinkPorts): Promise<string> {
  const payload = Buffer.from(JSON.stringify(link)).toString('base64url');
  return `${payload}.${signature(payload, (await valuesOf('link-signing-key', ports.secrets)).current)}`;
}

/** Throws NOT_FOUND for a link that was altered, has expired or never was one. */
export async function openReportLink(token: string, ports: ReportLinkPorts): Promise<ReportLink> {
  const [payload = '', given = '', ...rest] = token.split('.');
  const { accepted } = await valuesOf('link-signing-key', ports.secrets);
  const isSigned = accepted.some((key) => isSameText(given, signature(payload, key)));
  if (!isSigned || rest.length > 0) throw noSuchLink();
  const link = ReportLink.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (link.expiresAt <= ports.clock.now().getTime()) throw noSuchLink();
  return link;
}

function signature(payload: string, key: string): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}

function noSuchLink(): AurelisError {
  return new AurelisError('NOT_FOUND', 'This link does not exist or has expired. Ask for a new one.');
}
