import type { FileToAnalyze } from '../../../analyzer';
import type { CodeRule } from '../../code-rule';
import { WordsOutsideImports } from '../../java-syntax/words-outside-imports';

const wordsOfFile = new WeakMap<FileToAnalyze, WordsOutsideImports>();

export const unusedImport: CodeRule = {
  id: 'java/unused-import',
  languages: ['java'],
  grade: 'tidy',
  description: 'A name is imported that stands nowhere else in the file.',
  help: 'Who reads the imports to see what a class depends on is misled, and a package that is no longer needed stays. Remove it.',
  bad: 'import java.util.List;\nimport java.util.Set;\n\nclass Shop { Set<String> names; }',
  good: 'import java.util.Set;\n\nclass Shop { Set<String> names; }',
  query: '(import_declaration) @import',
  check(match) {
    const { source } = match.file;
    // `import module java.base;` brings all that the module exports.
    if (/^import\s+module\s+[\w.]+\s*;/.test(match.text('import'))) return undefined;
    const name = /(?<name>[\p{L}\p{N}_$]+)\s*;$/u.exec(match.text('import'))?.groups?.['name'];
    // Also in a comment: documentation names what it links to.
    if (name === undefined || wordsOf(match.file).has(name)) return undefined;
    const node = match.node('import');
    const lineStart = source.text.lastIndexOf('\n', node.startIndex - 1) + 1;
    const rest = /^[ \t]*\r?\n/.exec(source.text.slice(node.endIndex, node.endIndex + 100));
    const isAlone = rest !== null && source.text.slice(lineStart, node.startIndex).trim() === '';
    const edit = isAlone
      ? { start: lineStart, end: node.endIndex + rest[0].length, text: '' }
      : { start: node.startIndex, end: node.endIndex, text: '' };
    const fix = { description: 'Take the import away', edits: [edit] };
    return { at: node, message: `“${name}” is used nowhere in this file.`, fix };
  },
};

function wordsOf(file: FileToAnalyze): WordsOutsideImports {
  const words = wordsOfFile.get(file) ?? new WordsOutsideImports(file.source.text);
  wordsOfFile.set(file, words);
  return words;
}
