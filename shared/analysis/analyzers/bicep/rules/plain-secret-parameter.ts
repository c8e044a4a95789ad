import type { BicepRule } from '../template';
import { isSecretName } from '../../../values/secret-name';

export const plainSecretParameter: BicepRule = {
  id: 'bicep/plain-secret-parameter',
  grade: { cwe: [522], severity: 5.3, confidence: 'medium' },
  description: 'A parameter takes a secret as plain text.',
  help: 'Its value stays in the history of deployments, where everybody with the right to read the resource group sees it. Write `@secure()` before it, or `securestring` in JSON.',
  bad: 'param adminPassword string\n',
  good: '@secure()\nparam adminPassword string\n',
  *check({ parameters }) {
    for (const { name, isString, isSecure, start, end } of parameters) {
      // Words of a name in one piece, `adminPassword`, are told apart like those of others.
      const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2');
      if (isString && !isSecure && isSecretName(words)) {
        yield { at: { start, end }, message: `The history of deployments shows ${name}.` };
      }
    }
  },
};
