import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, keywordOf, receiverOf } from '../../ruby-syntax/calls';
import { hostValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';

export const redirectToRequestValue: CodeRule = {
  id: 'ruby/redirect-to-request-value',
  languages: ['ruby'],
  grade: { cwe: [601], severity: 5.4, confidence: 'high' },
  description: 'The request chooses where the browser is sent.',
  help: 'A link to your site can then lead to any other one. Allow only paths of your own: `url_from(params[:next]) || root_path`.',
  bad: 'redirect_to params[:next]',
  good: 'redirect_to url_from(params[:next]) || root_path',
  query: callsOf('redirect_to', 'redirect'),
  check(match) {
    const call = match.node('call');
    const [target] = argumentsOf(call);
    if (target === undefined || receiverOf(call) !== null || isTestPath(match.file.path)) return undefined;
    const value = hostValueIn(target);
    return value === undefined || keywordOf(call, 'allow_other_host')?.type === 'false'
      ? undefined
      : { at: call, message: `\`${value.text}\` decides where the browser goes.` };
  },
};
