import type { SourceText } from '../text/source-text';
import type { LexicalGrammar } from './lexical-grammar';
import { LEXICAL_GRAMMARS } from './lexical-grammars';
import { lexText, type LexedText } from './lexed-text';

const LEXED = new WeakMap<SourceText, LexedText>();
const BY_LANGUAGE: ReadonlyMap<string, LexicalGrammar> = new Map(Object.entries(LEXICAL_GRAMMARS));
/** How the tokens of a language look; undefined where nobody described it. */
export function lexicalGrammarOf(language: string): LexicalGrammar | undefined {
  return BY_LANGUAGE.get(language);
}

/** The tokens of a file, read once for all analyzers; undefined where nobody described its language. */
export function lexedFile({ language, source }: { language: string; source: SourceText }): LexedText | undefined {
  const grammar = lexicalGrammarOf(language);
  if (grammar === undefined) return undefined;
  const lexed = LEXED.get(source) ?? lexText(source, grammar);
  LEXED.set(source, lexed);
  return lexed;
}
