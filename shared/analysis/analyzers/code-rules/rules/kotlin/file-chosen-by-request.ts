import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, nameOf, receiverOf } from '../../kotlin-syntax/calls';
import { isFile } from '../../kotlin-syntax/is-file';
import { requestValueIn, shownValue } from '../../kotlin-syntax/request-value';
import { isTestPath } from '../../kotlin-syntax/tests';

const OPENING =
  'readText readBytes readLines forEachLine useLines bufferedReader inputStream outputStream reader writer printWriter writeText writeBytes appendText appendBytes delete deleteRecursively deleteIfExists deleteExisting listFiles listDirectoryEntries createNewFile copyTo copyRecursively renameTo bufferedWriter'.split(
    ' ',
  );
/** Functions of `java.nio.file.Files`. */
const OF_FILES =
  'readString readAllBytes readAllLines lines newInputStream newOutputStream newBufferedReader newBufferedWriter newByteChannel write writeString copy move delete deleteIfExists createFile createDirectories walk list'.split(
    ' ',
  );
const MADE = [
  'FileInputStream',
  'FileOutputStream',
  'FileReader',
  'FileWriter',
  'RandomAccessFile',
  'FileSystemResource',
  'PathResource',
  'UrlResource',
  'LocalFileContent',
];
const HANDED = ['respondFile', 'transferTo'];

export const fileChosenByRequest: CodeRule = {
  id: 'kotlin/file-chosen-by-request',
  languages: ['kotlin'],
  grade: { cwe: [22], severity: 7.5, confidence: 'high' },
  description: 'The request chooses which file is read, written or deleted.',
  help: 'With `../` in the value it is any file of the server. Take the last part of the name alone, `File(name).name`, look the name up in a list, or check that the canonical path still begins with the folder before the file is used.',
  bad: `@GetMapping("/report")
fun report(@RequestParam name: String) = File("reports", name).readText()`,
  good: `@GetMapping("/report")
fun report(@RequestParam name: String) = File("reports", File(name).name).readText()`,
  query: `((call_expression . (navigation_expression (identifier) @name .)) @call (#any-of? @name ${quoted([...OPENING, ...OF_FILES, ...HANDED])}))
    ((call_expression . (identifier) @name) @made (#any-of? @name ${quoted(MADE)}))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const made = match.find('made');
    const call = made ?? match.node('call');
    const files = made === undefined ? filesOf(call) : argumentsOf(made).slice(0, 1);
    const value = files.map((file) => requestValueIn(file, call.endIndex)).find((one) => one !== undefined);
    return value === undefined ? undefined : { at: call, message: `\`${shownValue(value)}\` chooses the file.` };
  },
};

function quoted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `"${name}"`).join(' ');
}

/** The files a method works on. */
function filesOf(call: Node): Node[] {
  const name = nameOf(call);
  const receiver = receiverOf(call);
  const given = argumentsOf(call);
  if (receiver?.text === 'Files') return OF_FILES.includes(name) ? given.slice(0, 2).filter((one) => isFile(one)) : [];
  // With a folder beside it, the name cannot leave that.
  if (name === 'respondFile') return given.length === 1 ? given : [];
  if (name === 'transferTo') return given.filter((one) => isFile(one));
  if (receiver === undefined || !OPENING.includes(name) || !isFile(receiver)) return [];
  return [receiver, ...(/^(?:copy|rename)/.test(name) ? given.slice(0, 1).filter((one) => isFile(one)) : [])];
}
