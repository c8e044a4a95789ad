import type { CodeRule } from '../../code-rule';
import { callsOf, methodOf, receiverOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';

export const allParametersPermitted: CodeRule = {
  id: 'ruby/all-parameters-permitted',
  languages: ['ruby'],
  grade: { cwe: [915], severity: 7.1, confidence: 'high' },
  description: 'Every field of the request may be stored.',
  help: 'Whoever sends the request can set fields that no form shows, such as `admin`. Name what may be set: `params.require(:user).permit(:name)`.',
  bad: 'User.create(params[:user].permit!)',
  good: 'User.create(params.require(:user).permit(:name))',
  query: callsOf('permit!', 'to_unsafe_h', 'to_unsafe_hash'),
  check(match) {
    const call = match.node('call');
    const receiver = receiverOf(call);
    if (receiver === null || !/\bparams\b/.test(receiver.text) || isTestPath(match.file.path)) return undefined;
    if (methodOf(call) === 'permit!') return { at: call, message: 'This lets the request set every field.' };
    const outer = call.parent?.parent ?? null;
    const isStored =
      call.parent?.type === 'argument_list' &&
      /^(?:new|create!?|update!?|assign_attributes|update_columns|insert)$/.test(methodOf(outer) ?? '');
    return isStored ? { at: call, message: 'This lets the request set every field.' } : undefined;
  },
};
