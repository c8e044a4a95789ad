import type { FileInspection, FlatTree } from '../../../analysis';
import type { CodeSymbol } from './code-symbol';
import { javaSymbols } from './java-symbols';
import { javascriptSymbols } from './javascript-symbols';
import { pythonSymbols } from './python-symbols';

const READERS: Readonly<Record<string, (tree: FlatTree) => CodeSymbol[]>> = {
  java: javaSymbols,
  javascript: javascriptSymbols,
  python: pythonSymbols,
  typescript: javascriptSymbols,
};

/** Languages whose signatures the rules can read. */
export const SYMBOL_LANGUAGES: readonly string[] = Object.keys(READERS).sort();

/** Undefined where the rules cannot read signatures of the language, or not this text. */
export function symbolsOf({ language, tree }: Pick<FileInspection, 'language' | 'tree'>): CodeSymbol[] | undefined {
  const reader = READERS[language];
  return reader === undefined || tree === undefined ? undefined : reader(tree);
}
