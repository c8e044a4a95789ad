import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** `aur_<tenant>_<key>_<secret>`: the ids find the record, the secret proves the caller. */
const PATTERN = /^aur_([0-9a-z]{26})_([0-9a-z]{26})_([A-Za-z0-9-]{43})$/;

export interface ParsedApiKey {
  tenantId: string;
  keyId: string;
  secret: string;
}

export function parseApiKey(text: string): ParsedApiKey | undefined {
  const [, tenant, key, secret] = PATTERN.exec(text) ?? [];
  if (tenant === undefined || key === undefined || secret === undefined) return undefined;
  return { tenantId: `ten_${tenant}`, keyId: `key_${key}`, secret };
}

export function formatApiKey({ tenantId, keyId, secret }: ParsedApiKey): string {
  return `aur_${tenantId.slice('ten_'.length)}_${keyId.slice('key_'.length)}_${secret}`;
}

/** 256 random bits, 43 characters. `_` separates the parts of a key, so base64url's `_` becomes `-`. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url').replaceAll('_', '-');
}

export function hashSecret(secret: string, pepper: string): string {
  return createHmac('sha256', pepper).update(secret).digest('hex');
}

/** Compares in constant time. */
export function isSameText(left: string, right: string): boolean {
  const key = 'compare';
  const digest = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
