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
    return isTestPath(match.file.path)
      ? undefined
      : { at: match.node('at'), message: 'The certificate of the server is not checked.' };
  },
};
