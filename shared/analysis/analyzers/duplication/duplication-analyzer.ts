import { lexedFile, lexicalGrammarOf } from '../../tokens/lexed-file';
import type { FileAnalyzer } from '../analyzer';
import { encodeCloneLines } from './clone-lines-codec';
import { isGenerated } from '../is-generated';
import { isTranslation } from '../is-translation';
import { isTestData } from './file-role';
import { significantLines } from './significant-lines';

/** Gathers the lines that may be copies; which of them are is known when all files have been read. */
export function createDuplicationAnalyzer(): FileAnalyzer {
  return {
    analyze(file) {
      const { source, path, language } = file;
      const lexed = lexedFile(file);
      if (lexed === undefined || isTestData(path) || isTranslation(path) || isGenerated(source.text)) {
        return { found: [] };
      }
      const lines = significantLines({ source, lexed, imports: lexicalGrammarOf(language)?.imports });
      return { found: [], facts: { clones: { lines: encodeCloneLines(lines) } } };
    },
  };
}
