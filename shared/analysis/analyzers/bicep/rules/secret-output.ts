import type { BicepRule } from '../template';

export const secretOutput: BicepRule = {
  id: 'bicep/secret-output',
  grade: { cwe: [532], severity: 6.0, confidence: 'high' },
  description: 'An output shows a key.',
  help: 'Outputs stay in the history of deployments, where everybody with the right to read the resource group sees them. Let who needs the key ask for it (`existing` and `listKeys()`), put it into a vault, or write `@secure()` before the output.',
  bad: 'output key string = account.listKeys().keys[0].value\n',
  good: 'output id string = account.id\n',
  *check({ outputs, parameters }) {
    const secrets = new Set(parameters.filter(({ isSecure }) => isSecure).map(({ name }) => name));
    for (const { expression, isSecure, start, end, name } of outputs) {
      const asks =
        /\blist(?:Keys|Secrets|AccountSas|ServiceSas|ConnectionStrings|Credentials|AdminKeys|QueryKeys|Callback\w*)\s*\(/i.test(
          expression,
        );
      const isParameter =
        secrets.has(expression.trim()) || secrets.has(/^"\[parameters\('(\w+)'\)\]"$/.exec(expression)?.[1] ?? '');
      if (!isSecure && (asks || isParameter)) {
        yield { at: { start, end }, message: `The history of deployments shows ${name}.` };
      }
    }
  },
};
