import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { isConstant } from '../../php-syntax/constant-text';
import { inside } from '../../php-syntax/enclosing';
import { requestValueIn } from '../../php-syntax/request-value';
import { isTestPath } from '../../php-syntax/test-code';

/** What these read may have been written by anyone. */
const READERS = [
  'file_get_contents',
  'curl_exec',
  'base64_decode',
  'gzinflate',
  'gzuncompress',
  'stream_get_contents',
  'fgets',
  'fread',
];

export const evalOfText: CodeRule = {
  id: 'php/eval-of-text',
  languages: ['php'],
  grade: { cwe: [95], severity: 8.8, confidence: 'medium' },
  description: 'Text from elsewhere is run as code.',
  help: 'Whoever has a say in the text can run whatever they like. Use a table of functions, `call_user_func` with a fixed list, or a template engine.',
  bad: "<?php eval('$total = ' . $_POST['formula'] . ';');",
  good: '<?php $total = $formulas[$name]();',
  query: callsOf('eval', 'create_function'),
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path)) return undefined;
    const values = argumentValues(call);
    const message = 'This runs text as code; who can change the text can run anything.';
    if (values.some((value) => requestValueIn(value))) return { at: call, message, confidence: 'high' };
    const isRead = values.some((value) =>
      [value, ...inside(value)].some((node) => READERS.includes(calledFunction(node) ?? '')),
    );
    const isMade = calledFunction(call) === 'create_function' && !values.every((value) => isConstant(value));
    return isRead || isMade ? { at: call, message } : undefined;
  },
};
