import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, methodOf, receiverOf } from '../../ruby-syntax/calls';
import { requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';
import { isConstant } from '../../ruby-syntax/text';

export const evalOfText: CodeRule = {
  id: 'ruby/eval-of-text',
  languages: ['ruby'],
  grade: { cwe: [95], severity: 8.1, confidence: 'medium' },
  description: 'Text that is put together while running is run as code.',
  help: 'Whoever has a say in the text can run whatever they like. Use `public_send`, `define_method` or a table of lambdas.',
  bad: 'total = eval(formula)',
  good: 'total = FORMULAS.fetch(name).call(row)',
  query: callsOf('eval', 'instance_eval', 'class_eval', 'module_eval'),
  check(match) {
    const call = match.node('call');
    const [code] = argumentsOf(call);
    if (code === undefined || isConstant(code) || isTestPath(match.file.path)) return undefined;
    const fromRequest = requestValueIn(code);
    const receiver = receiverOf(call);
    const isKernel = methodOf(call) === 'eval' && (receiver === null || receiver.text === 'Kernel');
    // Files of the program itself, such as a Gemfile or a `.gemspec`, are run this way, with their name.
    if (
      fromRequest === undefined &&
      (!isKernel || argumentsOf(call).length > 2 || /File\.read|IO\.read|<</.test(code.text))
    ) {
      return undefined;
    }
    return {
      at: call,
      message: 'This runs text as code; who can change the text can run anything.',
      ...(fromRequest ? { confidence: 'high' } : {}),
    };
  },
};
