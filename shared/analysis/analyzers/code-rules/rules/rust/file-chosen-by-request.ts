import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { requestValueIn } from '../../rust-syntax/request-value';

const OF_FS =
  /(?:^|::)fs::(?:read|read_to_string|read_dir|write|remove_file|remove_dir|remove_dir_all|create_dir|create_dir_all|copy|rename|File::(?:open|create|create_new))$/;
const OPENED = /(?:^|::)(?:File::(?:open|create|create_new)|NamedFile::open(?:_async)?|ServeFile::new)$/;

export const fileChosenByRequest: CodeRule = {
  id: 'rust/file-chosen-by-request',
  languages: ['rust'],
  grade: { cwe: [22], severity: 7.5, confidence: 'high' },
  description: 'The request chooses which file is read, written or deleted.',
  help: 'With `../` in the value, or a path from the root, it is any file of the server. Take the last part of the name alone, `Path::new(&name).file_name()`, look the name up in a list, or check that the canonical path still starts with the folder.',
  bad: `use axum::extract::Path;
async fn report(Path(name): Path<String>) -> Vec<u8> {
    std::fs::read(format!("reports/{name}")).unwrap_or_default()
}`,
  good: `use axum::extract::Path;
async fn report(Path(id): Path<u64>) -> Vec<u8> {
    std::fs::read(format!("reports/{id}")).unwrap_or_default()
}`,
  query: `((call_expression function: [(scoped_identifier name: (identifier) @name) (field_expression field: (field_identifier) @name)]) @call
    (#any-of? @name "read" "read_to_string" "read_dir" "write" "remove_file" "remove_dir" "remove_dir_all" "create_dir" "create_dir_all" "copy" "rename" "open" "open_async" "create" "create_new" "new" "persist_to"))`,
  check(match) {
    const call = match.node('call');
    const value = filesOf(call)
      .map((file) => requestValueIn(file, call.startIndex))
      .find((one) => one !== undefined);
    if (value === undefined || isTestCode(match.file, call)) return undefined;
    return { at: call, message: `\`${value.text}\` chooses the file.` };
  },
};

function filesOf(call: Node): Node[] {
  const called = call.childForFieldName('function')?.text ?? '';
  const given = argumentsOf(call);
  if (/(?:^|::)fs::(?:copy|rename)$/.test(called)) return given.slice(0, 2);
  const isOpened = OF_FS.test(called) || OPENED.test(called) || /\.persist_to$/.test(called);
  return isOpened || /\bOpenOptions\b.*\.open$/s.test(called) ? given.slice(0, 1) : [];
}
