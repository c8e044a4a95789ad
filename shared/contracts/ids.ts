import { z } from 'zod';

/** Ids are a kind and 26 characters of `0-9a-z`: a ULID, or a digest where the id must be the same on a repeated call. */
const id = (kind: string) =>
  z.string().regex(new RegExp(`^${kind}_[0-9a-z]{26}$`), `must be an id like ${kind}_ and 26 characters`);

export const TenantId = id('ten');
export const ApiKeyId = id('key');
export const ProjectId = id('prj');
export const SnapshotId = id('snp');
export const RunId = id('run');
export const ParkedMessageId = id('prk');
export const JobId = id('job');
export const EventId = id('evt');
export const WebhookId = id('whk');
export const DeliveryId = id('dlv');
export const ErasureId = id('era');
export const BatchId = z.string().regex(/^b\d{5,}$/);
export const PartId = z.string().regex(/^p\d{5,}$/);
