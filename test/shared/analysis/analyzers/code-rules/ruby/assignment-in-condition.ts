import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'a if b = 1', covers: ['b = 1'] }, "unless @a = 'x'\n  b\nend"],
  clean: ['if row = rows.shift\n  a row\nend', 'while (line = gets)\n  a line\nend', 'a if b == 1'],
};
