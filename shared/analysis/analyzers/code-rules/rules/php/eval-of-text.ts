import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { isConstant } from '../../php-syntax/constant-text';
import { requestValueIn } from '../../php-syntax/request-value';
import { isTestPath } from '../../php-syntax/test-code';

export const evalOfText: CodeRule = {
  id: 'php/eval-of-text',
  languages: ['php'],
  grade: { cwe: [95], severity: 8.1, confidence: 'low' },
  description: 'Text that is put together while running is run as code.',
  help: 'Whoever has a say in the text can run whatever they like. Use a table of functions, `call_user_func` with a fixed list, or a template engine.',
  bad: '<?php eval("\\$total = " . $formula . ";");',
  good: '<?php $total = $formulas[$name]();',
  query: callsOf('eval', 'create_function'),
  check(match) {
    const call = match.node('call');
    const values = argumentValues(call);
    // What var_export wrote is data.
    if (
      values.length === 0 ||
      values.every((value) => isConstant(value)) ||
      /\bvar_export\b/.test(call.text) ||
      isTestPath(match.file.path)
    ) {
      return undefined;
    }
    return {
      at: call,
      message: 'This runs text as code; who can change the text can run anything.',
      ...(values.some((value) => requestValueIn(value)) ? { confidence: 'high', level: 'error' } : {}),
    };
  },
};
