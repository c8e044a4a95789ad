import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../cpp-syntax/test-path';

export const certificateCheckOff: CodeRule = {
  id: 'c/certificate-check-off',
  languages: ['c', 'cpp'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The certificate of the other side is not checked.',
  help: 'Anybody between the two ends can read and change everything. Leave the check on; for a private authority set its certificate with `CURLOPT_CAINFO` or `SSL_CTX_load_verify_locations`.',
  bad: 'void f(CURL *curl) { curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L); }',
  good: 'void f(CURL *curl) { curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L); }',
  query: `
    (call_expression function: (identifier) @name arguments: (argument_list . (_) . (identifier) @option . [(number_literal) (false)] @value .)
      (#eq? @name "curl_easy_setopt") (#any-of? @option "CURLOPT_SSL_VERIFYPEER" "CURLOPT_SSL_VERIFYHOST") (#match? @value "^(0[lL]?|false)$")) @at`,
  check(match) {
    const at = match.node('at');
    // Somebody has to ask for it.
    if (isTestPath(match.file.path) || isAskedFor(at)) return undefined;
    return { at, message: 'The certificate of the server is not checked.' };
  },
};

function isAskedFor(call: Node): boolean {
  for (let above = call.parent; above !== null && above.type !== 'function_definition'; above = above.parent) {
    if (above.type !== 'if_statement') continue;
    if (/verify|insecure|check|trust|skip|ignore/i.test(above.childForFieldName('condition')?.text ?? '')) return true;
  }
  return false;
}
