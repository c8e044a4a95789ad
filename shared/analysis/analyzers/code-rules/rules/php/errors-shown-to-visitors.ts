import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';
import { FUNCTIONS } from '../../php-syntax/enclosing';
import { isTestPath } from '../../php-syntax/test-code';

export const errorsShownToVisitors: CodeRule = {
  id: 'php/errors-shown-to-visitors',
  languages: ['php'],
  grade: { cwe: [209], severity: 4.3, confidence: 'low' },
  description: 'Error messages are shown to whoever visits the page.',
  help: 'They tell paths, queries and sometimes secrets. Log them: `ini_set("log_errors", "1")`, and show errors only where the environment says that it is for development.',
  bad: "<?php ini_set('display_errors', 1);",
  good: "<?php ini_set('display_errors', 0);",
  query: callsOf('ini_set', 'phpinfo'),
  check(match) {
    const call = match.node('call');
    if (
      isTestPath(match.file.path) ||
      /(?:^|\/)(?:bin|scripts?|tools?|build|cli)\//.test(match.file.path) ||
      isConditional(call)
    ) {
      return undefined;
    }
    if (calledFunction(call) === 'phpinfo') {
      return argumentValues(call).length === 0
        ? { at: call, message: 'This shows the whole configuration of the server.' }
        : undefined;
    }
    const [option, value] = argumentValues(call);
    if (constantText(option) !== 'display_errors' || !/^(?:1|true|['"](?:1|on|yes)['"])$/i.test(value?.text ?? '')) {
      return undefined;
    }
    return { at: call, message: 'Errors are shown to visitors here.' };
  },
};

function isConditional(call: Node): boolean {
  for (let outer = call.parent; outer !== null; outer = outer.parent) {
    if (outer.type === 'if_statement' || outer.type === 'conditional_expression' || FUNCTIONS.has(outer.type)) {
      return true;
    }
  }
  return false;
}
