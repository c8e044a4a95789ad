import { z } from 'zod';
import { FindingKind, Level } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import { requireKnownRules } from '../require-known-rules';

const Rules = z.array(z.string().min(1));

/** What an editor may say, in `initializationOptions` and later under `aurelis` of its configuration. */
export const ServerSettings = z.strictObject({
  /** Whose findings are shown: of documents that are open, or of every file. */
  scope: z.enum(['open', 'workspace']).default('open'),
  /** Findings below it are not shown. */
  minimumLevel: Level.exclude(['none']).default('note'),
  kinds: z.array(FindingKind).min(1).optional(),
  disableRules: Rules.optional(),
  enableRules: Rules.optional(),
  /** Threads of a scan. */
  workers: z.int().min(1).max(64).optional(),
});
export type ServerSettings = z.infer<typeof ServerSettings>;

export const DEFAULT_SETTINGS: ServerSettings = ServerSettings.parse({});

/** Throws VALIDATION_ERROR that names what is wrong. Editors send null, or an empty string, where nobody set anything. */
export function readServerSettings(given: unknown): ServerSettings {
  if (given === undefined || given === null || given === '') return DEFAULT_SETTINGS;
  const read = ServerSettings.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => {
      return path.length === 0 ? message : `"${path.join('.')}": ${message}`;
    });
    throw new AurelisError(
      'VALIDATION_ERROR',
      `The settings of the language server are not right: ${problems.join('; ')}`,
    );
  }
  requireKnownRules([...(read.data.disableRules ?? []), ...(read.data.enableRules ?? [])]);
  return read.data;
}
