import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { declaredType } from '../../csharp-syntax/declared-type';
import { enclosingMember } from '../../csharp-syntax/enclosing';

const CREATED = [
  ...['FileStream', 'StreamReader', 'StreamWriter', 'BinaryReader', 'BinaryWriter', 'GZipStream', 'DeflateStream'],
  ...['SqlConnection', 'SqlCommand', 'NpgsqlConnection', 'NpgsqlCommand', 'SqliteConnection', 'MySqlConnection'],
  ...['OracleConnection', 'OleDbConnection', 'OdbcConnection', 'TcpClient', 'UdpClient', 'ZipArchive', 'Bitmap'],
].map((name) => `"${name}"`);

export const undisposedLocal: CodeRule = {
  id: 'csharp/undisposed-local',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [772],
  description: 'A file, connection or stream is opened in a local variable and never disposed.',
  help: [
    'It stays open until the garbage collector happens to run: files stay locked, written text may be missing, and the connection pool runs dry.',
    'Declare it with `using var`.',
  ].join('\n\n'),
  bad: `class Report {
  string Read(string path) {
    var reader = new StreamReader(path);
    return reader.ReadToEnd();
  }
}`,
  good: `class Report {
  string Read(string path) {
    using var reader = new StreamReader(path);
    return reader.ReadToEnd();
  }
}`,
  query: `
    (local_declaration_statement . (variable_declaration
      (variable_declarator name: (identifier) @name
        (object_creation_expression type: (identifier) @type arguments: (argument_list (argument) @first)) @created))
      (#any-of? @type ${CREATED.join(' ')})) @declaration`,
  check(match) {
    const name = match.node('name');
    const member = enclosingMember(name);
    const declaration = match.node('declaration');
    // `using var`, `await using var`
    const isUsed = declaration.child(0)?.type === 'using' || declaration.child(1)?.type === 'using';
    if (member === undefined || isUsed) return undefined;
    // A reader around somebody else's stream leaves the stream to its owner; only paths and texts are surely its own.
    const first = match.node('first').namedChildren.at(-1);
    const source = first?.type === 'identifier' ? (declaredType(first) ?? first.text) : (first?.text ?? '');
    if (/stream|writer|reader|response|output|input/i.test(source)) return undefined;
    const uses = member.descendantsOfType('identifier').filter((one) => one.text === name.text && one.id !== name.id);
    if (uses.some(mayHandOver)) return undefined;
    return {
      at: match.node('created'),
      // Without a fix: what was read from it, such as a stream or a task, may be in use when the block has ended.
      message: `${name.text} is never disposed.`,
    };
  },
};

/** Anything but calling a member of it may give it to somebody who disposes it. */
function mayHandOver(use: Node): boolean {
  const parent = use.parent;
  if (parent?.type !== 'member_access_expression' || parent.childForFieldName('expression')?.id !== use.id) return true;
  return /^(?:Close|Dispose|DisposeAsync|BaseStream|CloseAsync)$/.test(parent.childForFieldName('name')?.text ?? '');
}
