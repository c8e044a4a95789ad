import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { inside } from '../../php-syntax/enclosing';
import { requestValueIn } from '../../php-syntax/request-value';
import { isTestPath } from '../../php-syntax/test-code';

/** Those that take a second path. */
const WITH_TARGET: ReadonlySet<string> = new Set(['copy', 'rename', 'move_uploaded_file']);

export const fileChosenByRequest: CodeRule = {
  id: 'php/file-chosen-by-request',
  languages: ['php'],
  grade: { cwe: [22], severity: 7.5, confidence: 'high' },
  description: 'The request chooses which file is read, written or deleted.',
  help: 'With `../` in the value it is any file of the server. Take the last part of the name alone, `basename($name)`, or look the name up in a list; name uploads yourself.',
  bad: "<?php readfile('reports/' . $_GET['name']);",
  good: "<?php readfile('reports/' . basename($_GET['name']));",
  query: callsOf(
    'readfile',
    'file_get_contents',
    'file_put_contents',
    'fopen',
    'file',
    'unlink',
    'copy',
    'rename',
    'rmdir',
    'mkdir',
    'move_uploaded_file',
    'highlight_file',
    'show_source',
    'scandir',
  ),
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    const called = calledFunction(call) ?? '';
    const paths = argumentValues(call).slice(0, WITH_TARGET.has(called) ? 2 : 1);
    const value = paths.map((path) => requestValueIn(path)).find((one) => one !== undefined);
    if (value !== undefined) return { at: call, message: `\`${value.text}\` chooses the file.` };
    const name = called === 'move_uploaded_file' && paths[1] !== undefined ? nameOfUpload(paths[1]) : undefined;
    return name === undefined ? undefined : { at: call, message: `\`${name.text}\` chooses where the file is kept.` };
  },
};

/** `$_FILES['a']['name']`, as it came. */
function nameOfUpload(path: Node): Node | undefined {
  const parts = path.type === 'subscript_expression' ? [path] : [...inside(path, CALLS)];
  return parts.find((one) => one.type === 'subscript_expression' && UPLOAD.test(one.text));
}

const CALLS: ReadonlySet<string> = new Set([
  'function_call_expression',
  'member_call_expression',
  'scoped_call_expression',
]);
const UPLOAD = /^\$_FILES\[[^\]]+\]\[['"]name['"]\]$/;
