import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';
import { isTestPath } from '../../php-syntax/test-code';

export const disabledCertificateCheck: CodeRule = {
  id: 'php/disabled-certificate-check',
  languages: ['php'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The certificate of the other side is not checked.',
  help: 'Anyone on the way can answer in the name of the server and read or change everything. Leave the check on; for an own authority name its certificate with `CURLOPT_CAINFO`, `cafile` or `verify`.',
  bad: '<?php curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);',
  good: '<?php curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, true);',
  query: `${callsOf('curl_setopt')}
    (array_element_initializer . [(name) (qualified_name) (string)] @key . [(boolean) (integer)] @value) @element`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.find('call');
    const [, option, setting] = call === undefined ? [] : argumentValues(call);
    const key = match.find('key') ?? option;
    const value = match.find('value') ?? setting;
    if (key === undefined || value === undefined || !isOff(value)) return undefined;
    const isCheck = key.type === 'string' ? STREAM_OPTIONS.has(constantText(key) ?? '') : CURL_OPTIONS.test(key.text);
    return isCheck
      ? { at: call ?? match.node('element'), message: 'The certificate of the server is not checked.' }
      : undefined;
  },
};

const CURL_OPTIONS = /^\\?CURLOPT_SSL_VERIFY(?:PEER|HOST)$/;
const STREAM_OPTIONS: ReadonlySet<string> = new Set([
  'verify_peer',
  'verify_peer_name',
  'sslverify',
  'CURLOPT_SSL_VERIFYPEER',
]);

function isOff(value: Node): boolean {
  return (value.type === 'boolean' || value.type === 'integer') && /^(?:false|0)$/i.test(value.text);
}
