import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { enclosingCode } from '../../java-syntax/bodies';
import { simpleType } from '../../java-syntax/declared-type';
import { isTestPath } from '../../java-syntax/tests';

const OPENING =
  /^(?:FileInputStream|FileOutputStream|FileReader|FileWriter|RandomAccessFile|ZipFile|JarFile|Socket|ServerSocket|DatagramSocket|URLClassLoader|BufferedReader|BufferedWriter|PrintWriter|InputStreamReader|OutputStreamWriter|Scanner|ZipInputStream|ZipOutputStream|GZIPInputStream|ObjectInputStream|ObjectOutputStream)$/;
/** A wrapper needs closing only where it opens something itself. */
const WRAPPING =
  /Buffered|Print|InputStreamReader|OutputStreamWriter|Scanner|Zip(?:In|Out)put|GZIP|Object(?:In|Out)put/;
const OPENS =
  /new\s+(?:java\.io\.)?(?:File(?:Input|Output)Stream|FileReader|FileWriter|Socket)\b|new\s+(?:java\.io\.)?(?:Scanner|PrintWriter)\(\s*new\s+(?:java\.io\.)?File\(/;

export const unclosedResource: CodeRule = {
  id: 'java/unclosed-resource',
  languages: ['java'],
  grade: 'bug',
  cwe: [772],
  description: 'A file or a socket is opened and never closed.',
  help: 'Every open file takes a place in a table of the operating system, and what a writer still holds is not written. Open it in `try (…)`, which closes it on every way out.',
  bad: 'class Shop { int load(File file) throws IOException { FileInputStream in = new FileInputStream(file); return in.read(); } }',
  good: 'class Shop { int load(File file) throws IOException { try (FileInputStream in = new FileInputStream(file)) { return in.read(); } } }',
  query: `(local_variable_declaration declarator: (variable_declarator name: (identifier) @name
    value: (object_creation_expression type: (_) @type) @value)) @declaration`,
  check(match) {
    const type = simpleType(match.node('type'));
    const value = match.node('value');
    if (!OPENING.test(type) || isTestPath(match.file.path)) return undefined;
    if (WRAPPING.test(type) && !OPENS.test(value.text)) return undefined;
    const code = enclosingCode(value);
    const name = match.node('name').text;
    if (code === undefined || code.type === 'class_body') return undefined;
    const uses = code
      .descendantsOfType('identifier')
      .filter((one) => one.text === name && one.id !== match.node('name').id);
    if (!uses.every((use) => isOnlyCalled(use))) return undefined;
    return { at: match.node('name'), message: `This ${type} is opened here and never closed.` };
  },
};

/** Whoever gets it in any other way may close it. */
function isOnlyCalled(use: Node): boolean {
  const call = use.parent;
  if (call?.type !== 'method_invocation' || call.childForFieldName('object')?.id !== use.id) return false;
  return (
    call.childForFieldName('name')?.text !== 'close' &&
    !/^(?:get(?:Channel|InputStream|OutputStream)|stream)$/.test(call.childForFieldName('name')?.text ?? '')
  );
}
