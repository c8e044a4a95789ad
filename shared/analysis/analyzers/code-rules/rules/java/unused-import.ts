import type { FileToAnalyze } from '../../../analyzer';
import type { CodeRule } from '../../code-rule';

const IMPORTS = /^[ \t]*import\s[^;\n]*;/gm;
const wordsOfFile = new WeakMap<FileToAnalyze, ReadonlySet<string>>();

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
    const node = match.node('import');
    const name = /(?<name>[\p{L}\p{N}_$]+)\s*;$/u.exec(node.text)?.groups?.['name'];
    // Also in a comment: documentation names what it links to.
    if (name === undefined || wordsOf(match.file).has(name)) return undefined;
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

/** All words of a file outside of its imports. */
function wordsOf(file: FileToAnalyze): ReadonlySet<string> {
  const known = wordsOfFile.get(file);
  if (known !== undefined) return known;
  const words = new Set(file.source.text.replaceAll(IMPORTS, '').match(/[\p{L}\p{N}_$]+/gu));
  wordsOfFile.set(file, words);
  return words;
}
