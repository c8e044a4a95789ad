import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, propertyOf } from '../../javascript-syntax/calls';
import { isRequestValue } from '../../javascript-syntax/request-value';
import { varyingParts } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

/** Joining a path takes its `../` along. */
function isJoined(node: Node | undefined): boolean {
  if (node?.type !== 'call_expression' || !/^(?:join|resolve)$/.test(calledName(node) ?? '')) return false;
  return argumentsOf(node).some(isRequestValue);
}

export const fileChosenByRequest: CodeRule = {
  id: 'javascript/file-chosen-by-request',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [22], severity: 7.5, confidence: 'medium' },
  description: 'The request names the file that is read or sent.',
  help: 'With `../` in the name a visitor reads any file. Look the name up in a list, or join it to the folder, resolve it and check that the result still lies in the folder; `sendFile` with `root` does that.',
  bad: "app.get('/f', (req, res) => res.sendFile(req.query.name));",
  good: "app.get('/f', (req, res) => res.sendFile(req.query.name, { root: FOLDER }));",
  query: `((call_expression function: [(identifier) @name (member_expression property: (property_identifier) @name)]) @call
    (#any-of? @name "sendFile" "download" "readFile" "readFileSync" "createReadStream" "unlink" "unlinkSync"))`,
  check(match) {
    const call = match.node('call');
    const [file, ...others] = argumentsOf(call);
    if (others.some((options) => propertyOf(options, 'root') !== undefined)) return undefined;
    const isChosen = isRequestValue(file) || varyingParts(file).some(isRequestValue) || isJoined(file);
    if (!isChosen || isNoProduct(match.file.path)) return undefined;
    return { at: call, message: 'Whoever asks chooses the file.' };
  },
};
