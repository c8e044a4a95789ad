import type { Language } from './language';
import { LANGUAGES } from './languages';

const GRAMMARS: ReadonlyMap<string, string | undefined> = new Map(
  (LANGUAGES as readonly Language[]).map(({ id, grammar }) => [id, grammar]),
);

/** The tree-sitter grammar that reads a file of a language, if there is one. */
export function grammarOf(languageId: string, path: string): string | undefined {
  // In TypeScript `<a>b` is a type assertion, in TSX the start of an element.
  if (languageId === 'typescript' && path.toLowerCase().endsWith('.tsx')) return 'tsx';
  // Signatures and programs of OCaml are different languages that share a name.
  if (languageId === 'ocaml' && path.toLowerCase().endsWith('.mli')) return 'ocaml_interface';
  return GRAMMARS.get(languageId);
}
