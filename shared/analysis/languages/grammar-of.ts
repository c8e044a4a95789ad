import type { Language } from './language';
import { LANGUAGES } from './languages';

/** The tree-sitter grammar that checks the syntax of a language, if there is one. */
export function grammarOf(languageId: string): string | undefined {
  const languages: readonly Language[] = LANGUAGES;
  return languages.find(({ id }) => id === languageId)?.grammar;
}
