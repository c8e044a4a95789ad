import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, methodOf } from '../../ruby-syntax/calls';
import { requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';

export const fileChosenByRequest: CodeRule = {
  id: 'ruby/file-chosen-by-request',
  languages: ['ruby'],
  grade: { cwe: [22], severity: 7.5, confidence: 'high' },
  description: 'The request chooses which file is read or written.',
  help: 'With `../` in the value any file of the server can be reached. Take `File.basename` of it and join that to a folder, or look it up in a list.',
  bad: 'send_file params[:path]',
  good: 'send_file File.join(EXPORTS, File.basename(params[:path]))',
  query: `${callsOf('send_file')}
    (call receiver: (constant) @class method: (identifier) @method arguments: (argument_list . (_) @path) (#any-of? @class "File" "IO" "FileUtils" "Dir") (#any-of? @method "read" "open" "new" "binread" "readlines" "write" "delete" "unlink" "foreach" "rm" "rm_rf" "entries" "glob")) @io`,
  check(match) {
    const call = match.find('io') ?? match.node('call');
    const path = match.find('path') ?? argumentsOf(call)[0];
    if (path === undefined || isTestPath(match.file.path)) return undefined;
    const value = requestValueIn(path) ?? joinedValueIn(path);
    return value === undefined ? undefined : { at: call, message: `\`${value.text}\` decides which file this is.` };
  },
};

/** `File.join(folder, params[:name])` does not stay in the folder. */
function joinedValueIn(path: Node): Node | undefined {
  if (path.type !== 'call' || !/^(?:join|expand_path)$/.test(methodOf(path) ?? '')) return undefined;
  return argumentsOf(path)
    .map((one) => requestValueIn(one))
    .find((one) => one !== undefined);
}
