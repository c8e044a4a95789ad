import { randomUUID } from 'node:crypto';

export function newEtag(): string {
  return `"${randomUUID()}"`;
}
