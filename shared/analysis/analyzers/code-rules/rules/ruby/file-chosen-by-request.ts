import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, keywordOf, methodOf } from '../../ruby-syntax/calls';
import { givenValue, requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';

const OF_FILES =
  'read open new binread readlines write delete unlink foreach rm rm_f rm_r rm_rf entries glob children mv cp cp_r move copy rename ln_s'.split(
    ' ',
  );

export const fileChosenByRequest: CodeRule = {
  id: 'ruby/file-chosen-by-request',
  languages: ['ruby'],
  grade: { cwe: [22], severity: 7.5, confidence: 'high' },
  description: 'The request chooses which file is read or written.',
  help: 'With `../` in the value any file of the server can be reached. Take `File.basename` of it and join that to a folder, or look it up in a list.',
  bad: 'send_file params[:path]',
  good: 'send_file File.join(EXPORTS, File.basename(params[:path]))',
  query: `${callsOf('send_file', 'render')}
    (call receiver: (constant) @class method: (identifier) @method arguments: (argument_list . (_) @path) (#any-of? @class "File" "IO" "FileUtils" "Dir") (#any-of? @method ${quoted(OF_FILES)})) @io
    (call receiver: (_) @owner method: (identifier) @method (#any-of? @method "read" "binread" "readlines" "each_line" "write" "delete" "unlink" "children" "entries" "rmtree")) @opened`,
  check(match) {
    const call = match.find('io') ?? match.find('opened') ?? match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    const paths = match.find('io') === undefined ? [pathOf(call, match.find('owner'))] : argumentsOf(call).slice(0, 2);
    const value = paths
      .filter((path) => path !== undefined && (path.id === paths[0]?.id || TWO_PATHS.test(methodOf(call) ?? '')))
      .map((path) => (path === undefined ? undefined : requestValueIn(path)))
      .find((one) => one !== undefined && !IS_NAME_ALONE.test(one.text));
    return value === undefined ? undefined : { at: call, message: `\`${value.text}\` decides which file this is.` };
  },
};

/** The web server hands on the last part alone of what the browser calls a file that is sent to it. */
const IS_NAME_ALONE = /\[(?::filename|'filename'|"filename")\]$/;
const TWO_PATHS = /^(?:mv|cp|cp_r|move|copy|rename|ln_s)$/;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' ');
}

/** `send_file path`, `render file: path` and `Pathname.new(path).read`. */
function pathOf(call: Node, owner: Node | undefined): Node | undefined {
  if (owner !== undefined) return isPathname(owner) ? owner : undefined;
  return methodOf(call) === 'render' ? keywordOf(call, 'file') : argumentsOf(call)[0];
}

function isPathname(node: Node): boolean {
  const { text } = givenValue(node);
  return /^\(?(?:Pathname(?:\.new)?\(|Rails\.root\.join\(|[A-Z][A-Z_]*\.join\()/.test(text);
}
