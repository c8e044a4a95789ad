import type { Language } from './language';
import { LANGUAGES } from './languages';

const BY_ID: ReadonlyMap<string, Language> = new Map((LANGUAGES as readonly Language[]).map((one) => [one.id, one]));

/** A name that tells the language of a text without one; undefined where the engine knows no such language. */
export function fileNameFor(languageId: string): string | undefined {
  const extension = BY_ID.get(languageId)?.extensions[0];
  return extension === undefined ? undefined : `snippet.${extension}`;
}
