import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { requestValueIn } from '../../php-syntax/request-value';
import { isTestPath } from '../../php-syntax/test-code';

export const requestToChosenAddress: CodeRule = {
  id: 'php/request-to-chosen-address',
  languages: ['php'],
  grade: { cwe: [918], severity: 8.1, confidence: 'high' },
  description: 'The request chooses which address the server asks.',
  help: 'Whoever sends it reaches what only the server can reach, such as other services behind it. Look the address up in a list, or keep the host fixed and take only a part of the path.',
  bad: "<?php $handle = curl_init($_GET['url']);",
  good: "<?php $handle = curl_init(FEEDS[$_GET['feed']]);",
  query: `${callsOf('curl_init', 'curl_setopt', 'get_headers', 'fsockopen', 'wp_remote_get', 'wp_remote_post')}
    ((scoped_call_expression scope: (name) @scope name: (name) @method) @call
      (#eq? @scope "Http") (#any-of? @method "get" "post" "put" "patch" "delete" "head"))`,
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    const [first, option, set] = argumentValues(call);
    const isOption = match.find('called')?.text.endsWith('curl_setopt') === true;
    if (isOption && option?.text !== 'CURLOPT_URL') return undefined;
    const address = isOption ? set : first;
    // A text in front of it names the host.
    if (address === undefined || /^['"]https?:\/\/[\w.-]+\//.test(address.text)) return undefined;
    const value = requestValueIn(address);
    return value === undefined ? undefined : { at: call, message: `\`${value.text}\` chooses the address.` };
  },
};
