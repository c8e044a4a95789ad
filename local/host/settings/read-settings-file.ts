import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const LocalSettings = z.object({
  IsEncrypted: z.literal(false, 'encrypted settings files are not supported').default(false),
  Values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
});

/** The `Values` of a `local.settings.json`. */
export async function readSettingsFile(file: string): Promise<Record<string, string>> {
  const parsed = LocalSettings.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not a settings file: ${z.prettifyError(parsed.error)}`);
  return parsed.data.Values;
}
