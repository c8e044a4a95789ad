import { z } from 'zod';
import { ApiKeyId, TenantId } from './ids';

export const Role = z.enum(['viewer', 'developer', 'admin']);
export type Role = z.infer<typeof Role>;

export const CreateTenant = z.strictObject({ name: z.string().trim().min(1).max(100) });
export type CreateTenant = z.infer<typeof CreateTenant>;

export const CreateApiKey = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('What the key is for.'),
  role: Role,
  expires_at: z.iso.datetime().optional().describe('When the key stops working; never when absent.'),
});
export type CreateApiKey = z.infer<typeof CreateApiKey>;

export const ApiKeyView = z.object({
  id: ApiKeyId,
  name: z.string(),
  role: Role,
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime().optional(),
  revoked_at: z.iso.datetime().optional(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** The only answer that holds the key itself. */
export const NewApiKeyView = ApiKeyView.extend({ key: z.string() });
export type NewApiKeyView = z.infer<typeof NewApiKeyView>;

export const NewTenantView = z.object({ id: TenantId, name: z.string(), admin_key: NewApiKeyView });
export type NewTenantView = z.infer<typeof NewTenantView>;

export const CallerView = z.object({
  tenant_id: z.string(),
  caller_id: z
    .string()
    .describe('What the audit log and usage name: a key, a person (`usr_…`) or an application (`app_…`).'),
  key_id: z.string().optional().describe('Absent where somebody signed in.'),
  role: z.string(),
  permissions: z.array(z.string()),
});
export type CallerView = z.infer<typeof CallerView>;
