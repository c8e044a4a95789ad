import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, methodOf, receiverOf } from '../../ruby-syntax/calls';
import { requestValueIn } from '../../ruby-syntax/request-value';

export const methodChosenByRequest: CodeRule = {
  id: 'ruby/method-chosen-by-request',
  languages: ['ruby'],
  grade: { cwe: [470], severity: 8.1, confidence: 'high' },
  description: 'The request chooses which method or class is used.',
  help: '`send` reaches private methods too, such as `system` or `eval`. Look the name up in a list of what is allowed.',
  bad: 'report.send(params[:format])',
  good: 'report.send(FORMATS.fetch(params[:format]))',
  query: callsOf(
    'send',
    'public_send',
    '__send__',
    'try',
    'constantize',
    'safe_constantize',
    'const_get',
    'qualified_const_get',
    'instance_variable_get',
    'method',
  ),
  check(match) {
    const call = match.node('call');
    const isOnName = /constantize$/.test(methodOf(call) ?? '');
    const name = isOnName ? receiverOf(call) : argumentsOf(call)[0];
    const value = name ? requestValueIn(name) : undefined;
    // With a fixed start or end of the name the choice is narrow.
    if (value === undefined || (name?.type === 'string' && !isOnName)) return undefined;
    return { at: call, message: `\`${value.text}\` decides what is called here.` };
  },
};
