import { z } from 'zod';

/** The attributes a caller may set; times are seconds since 1970. */
export const SettableAttributes = z.object({
  enabled: z.boolean().optional(),
  nbf: z.number().int().optional(),
  exp: z.number().int().optional(),
});
export type SettableAttributes = z.infer<typeof SettableAttributes>;

export const SecretVersion = z.object({
  version: z.string(),
  value: z.string(),
  contentType: z.string().optional(),
  attributes: SettableAttributes,
  tags: z.record(z.string(), z.string()).optional(),
  created: z.number(),
  updated: z.number(),
});
export type SecretVersion = z.infer<typeof SecretVersion>;

/** A secret and all its versions, the newest last. */
export const Secret = z.object({ name: z.string(), versions: z.array(SecretVersion).nonempty() });
export type Secret = z.infer<typeof Secret>;

export const DeletedSecret = Secret.extend({ deletedDate: z.number(), scheduledPurgeDate: z.number() });
export type DeletedSecret = z.infer<typeof DeletedSecret>;

/** Everything the vault holds, by lower-cased name: names differ in more than case, as in the real service. */
export const Vault = z.object({
  secrets: z.record(z.string(), Secret),
  deletedSecrets: z.record(z.string(), DeletedSecret),
});
export type Vault = z.infer<typeof Vault>;

export const RECOVERABLE_DAYS = 90;

export function keyOf(name: string): string {
  return name.toLowerCase();
}

/** Own properties only: `constructor` is a valid name of a secret. */
export function lookUp<T extends Secret>(secrets: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(secrets, keyOf(name)) ? secrets[keyOf(name)] : undefined;
}

export function newestOf(secret: Secret): SecretVersion {
  const newest = secret.versions.at(-1);
  if (newest === undefined) throw new Error(`The secret ${secret.name} has no version.`);
  return newest;
}
