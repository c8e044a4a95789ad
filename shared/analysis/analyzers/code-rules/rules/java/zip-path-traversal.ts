import type { CodeRule } from '../../code-rule';
import { enclosingMethod } from '../../java-syntax/bodies';
import { declaredType } from '../../java-syntax/declared-type';

const ENTRY = /^(?:Zip|Jar|Tar|Archive|TarArchive|ZipArchive|SevenZArchive)Entry$/;
/** A method of the program whose name says that it looks: `checkDirectoryTraversal(folder, path)`. */
const CHECKER =
  /\b(?:assert|check|ensure|guard|is|prevent|protect|require|validate|verify)\w*(?:inside|outside|path|safe|slip|travers|valid|within)\w*\(/i;
const CHECKED = /normalize\(|getCanonicalPath|getCanonicalFile|toRealPath|startsWith\(|"\.\."|getFileName\(/;

export const zipPathTraversal: CodeRule = {
  id: 'java/zip-path-traversal',
  languages: ['java'],
  grade: { cwe: [22], severity: 7.5, confidence: 'medium' },
  description: 'The name of an archive entry becomes a path without a look at where it leads.',
  help: 'Entries may be named `../../etc/cron.d/job` and are then written outside of the folder. Resolve the name, normalize it and check that the result still starts with the folder.',
  bad: `class Shop {
  void unpack(File folder, ZipEntry entry) {
    write(new File(folder, entry.getName()));
  }
}`,
  good: `class Shop {
  void unpack(Path folder, ZipEntry entry) {
    Path path = folder.resolve(entry.getName()).normalize();
    if (!path.startsWith(folder)) throw new IllegalArgumentException(entry.getName());
    write(path);
  }
}`,
  query: `
    ((object_creation_expression type: (type_identifier) @maker arguments: (argument_list (method_invocation object: (identifier) @entry name: (identifier) @name) .)) @path
      (#eq? @name "getName") (#any-of? @maker "File" "FileOutputStream"))
    ((method_invocation name: (identifier) @maker arguments: (argument_list (method_invocation object: (identifier) @entry name: (identifier) @name))) @path
      (#eq? @name "getName") (#any-of? @maker "resolve" "get" "of"))`,
  check(match) {
    if (!ENTRY.test(declaredType(match.node('entry')) ?? '')) return undefined;
    const path = match.node('path');
    const method = enclosingMethod(path)?.text ?? '';
    if (CHECKED.test(method) || CHECKER.test(method)) return undefined;
    return { at: path, message: 'An entry whose name holds .. is written outside of the folder.' };
  },
};
