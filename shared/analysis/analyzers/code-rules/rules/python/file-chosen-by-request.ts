import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../python-syntax/calls';
import { isRequestValue } from '../../python-syntax/request-value';
import { varyingParts } from '../../python-syntax/strings';
import { isNoProduct } from '../../python-syntax/test-code';

/** Joining a path takes its `../` along. */
function isJoined(node: Node | undefined): boolean {
  return node?.type === 'call' && calledName(node) === 'join' && argumentsOf(node).some(isRequestValue);
}

/** `basket.remove(…)` takes something out of a list. */
function isOfList(call: Node): boolean {
  const called = call.childForFieldName('function');
  return calledName(call) === 'remove' && called?.childForFieldName('object')?.text !== 'os';
}

export const fileChosenByRequest: CodeRule = {
  id: 'python/file-chosen-by-request',
  languages: ['python'],
  grade: { cwe: [22], severity: 7.5, confidence: 'medium' },
  description: 'The request names the file that is opened or sent.',
  help: 'With `../` in the name a visitor reads any file. Use `send_from_directory`, or join the name to the folder, resolve it and check that the result still lies in the folder.',
  bad: "data = open(request.args['name']).read()",
  good: "data = open(FILES[request.args['name']]).read()",
  query: `((call function: [(identifier) @name (attribute attribute: (identifier) @name)]) @call
    (#any-of? @name "open" "send_file" "FileResponse" "remove" "unlink"))`,
  check(match) {
    const [file] = argumentsOf(match.node('call'));
    const isChosen = isRequestValue(file) || varyingParts(file).some(isRequestValue) || isJoined(file);
    if (!isChosen || isOfList(match.node('call')) || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'Whoever asks chooses the file.' };
  },
};
