import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: '[ -n ${A} ] && b\n', covers: ['${A}'], fixed: '[ -n "${A}" ] && b\n' }],
  clean: ['[[ -n $a ]] && b\n', '[ -n "$a" ] && [ -z $b ]\n'],
};
