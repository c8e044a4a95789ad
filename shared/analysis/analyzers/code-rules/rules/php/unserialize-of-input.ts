import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { isConstant } from '../../php-syntax/constant-text';
import { requestValueIn } from '../../php-syntax/request-value';
import { isTestPath } from '../../php-syntax/test-code';

export const unserializeOfInput: CodeRule = {
  id: 'php/unserialize-of-input',
  languages: ['php'],
  grade: { cwe: [502], severity: 8.1, confidence: 'low' },
  description: 'Serialised text from elsewhere may bring objects of any class.',
  help: 'Unserialising runs methods such as `__wakeup` and `__destruct` of whatever classes the text names. Use JSON, or pass `["allowed_classes" => false]` as second argument.',
  bad: "<?php $cart = unserialize($_COOKIE['cart']);",
  good: "<?php $cart = json_decode($_COOKIE['cart'], true);",
  query: callsOf('unserialize'),
  check(match) {
    const call = match.node('call');
    const [text, options] = argumentValues(call);
    if (text === undefined || options !== undefined || isConstant(text) || calledFunction(text) === 'serialize') {
      return undefined;
    }
    if (isTestPath(match.file.path)) return undefined;
    const message = 'Text from elsewhere can make objects of any class here.';
    if (requestValueIn(text) !== undefined) return { at: call, message, confidence: 'high' };
    return comesFromOutside(text) ? { at: call, message } : undefined;
  },
};

/** Files, streams and databases; what a class keeps for itself is not worth a warning. */
function comesFromOutside(text: Node): boolean {
  if (text.type === 'variable_name') return /^\$(?:input|body|payload|cookie|request\w*)$/i.test(text.text);
  return ['file_get_contents', 'fread', 'fgets', 'stream_get_contents', 'curl_exec'].includes(
    calledFunction(text) ?? '',
  );
}
