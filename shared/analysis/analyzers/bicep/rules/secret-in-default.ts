import type { BicepRule } from '../template';
import { isPlaceholderValue, isSecretName } from '../../../values/secret-name';

export const secretInDefault: BicepRule = {
  id: 'bicep/secret-in-default',
  grade: { cwe: [798], severity: 7.5, confidence: 'high' },
  description: 'A secret is the default of a parameter.',
  help: 'Everybody who can read the template has it, and whoever forgets to set another uses it. Leave the default out.',
  bad: "@secure()\nparam adminPassword string = 'hunter2-prod'\n",
  good: '@secure()\nparam adminPassword string\n',
  *check({ parameters }) {
    for (const { name, isSecure, default: given } of parameters) {
      const isSecret = isSecure || isSecretName(name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2'));
      if (!isSecret || given === undefined || given.isDynamic || typeof given.value !== 'string') continue;
      if (!isPlaceholderValue(given.value)) {
        yield { at: given, message: `Everybody who can read this file has the default of ${name}.` };
      }
    }
  },
};
