import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'f() {\n  local x=$(g)\n  if [ $? -ne 0 ]; then return 1; fi\n}\n', covers: ['local x=$(g)'] }],
  clean: ['f() {\n  local x\n  x=$(g) || return\n}\n', 'export A=$(b)\nlocal c=d || e\n'],
};
