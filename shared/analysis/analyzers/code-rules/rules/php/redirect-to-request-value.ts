import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { requestValueIn } from '../../php-syntax/request-value';

export const redirectToRequestValue: CodeRule = {
  id: 'php/redirect-to-request-value',
  languages: ['php'],
  grade: { cwe: [601], severity: 5.4, confidence: 'high' },
  description: 'The request chooses where the browser is sent.',
  help: 'A link to your site can then lead to any other one. Allow only paths of your own: look the target up in a list, or check that it starts with one `/`.',
  bad: "<?php header('Location: ' . $_GET['next']);",
  good: "<?php header('Location: ' . ($targets[$_GET['next']] ?? '/'));",
  query: callsOf('header', 'wp_redirect', 'redirect'),
  check(match) {
    const call = match.node('call');
    const [target] = argumentValues(call);
    if (target === undefined) return undefined;
    if (calledFunction(call) === 'header' && !/^["'(\s]*location:\s*["'{$]/i.test(target.text)) return undefined;
    const value = requestValueIn(target);
    return value === undefined ? undefined : { at: call, message: `\`${value.text}\` decides where the browser goes.` };
  },
};
