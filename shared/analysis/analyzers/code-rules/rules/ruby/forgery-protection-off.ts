import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, keywordOf, methodOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

export const forgeryProtectionOff: CodeRule = {
  id: 'ruby/forgery-protection-off',
  languages: ['ruby'],
  grade: { cwe: [352], severity: 5.9, confidence: 'low' },
  description: 'Requests made by other sites are accepted for every action.',
  help: 'A page elsewhere can send a form here with the cookies of the visitor. Limit the exception with `only:` to actions that check a signature or a token, or do without the session: `protect_from_forgery with: :null_session`.',
  bad: 'class PaymentsController < ApplicationController\n  skip_before_action :verify_authenticity_token\nend',
  good: 'class PaymentsController < ApplicationController\n  skip_before_action :verify_authenticity_token, only: [:webhook]\nend',
  query: callsOf(
    'skip_before_action',
    'skip_forgery_protection',
    'skip_before_filter',
    'skip_verify_authenticity_token',
  ),
  check(match) {
    const call = match.node('call');
    const isSkipped =
      /forgery|verify/.test(methodOf(call) ?? '') ||
      argumentsOf(call).some(({ text }) => text === ':verify_authenticity_token');
    if (
      !isSkipped ||
      isTestPath(match.file.path) ||
      /api|webhook|callback|oauth|saml|omniauth|ping|health/i.test(match.file.path)
    ) {
      return undefined;
    }
    if (call.previousNamedSibling?.type === 'comment') return undefined;
    if (['only', 'if', 'unless', 'except'].some((name) => keywordOf(call, name) !== undefined) || isUnderApi(call)) {
      return undefined;
    }
    return { at: call, message: 'No action of this controller checks where a request comes from.' };
  },
};

function isUnderApi(call: Node): boolean {
  for (let outer = call.parent; outer !== null; outer = outer.parent) {
    if (
      outer.type === 'class' &&
      /api|webhook|callback|oauth/i.test(
        `${outer.childForFieldName('name')?.text ?? ''} ${outer.childForFieldName('superclass')?.text ?? ''}`,
      )
    ) {
      return true;
    }
  }
  return false;
}
