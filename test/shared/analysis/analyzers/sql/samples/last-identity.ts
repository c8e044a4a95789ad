import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'SET @id = @@identity', covers: ['@@identity'], fixed: 'SET @id = SCOPE_IDENTITY()' }],
  clean: ['SELECT @@ROWCOUNT', "SELECT '@@IDENTITY' -- @@IDENTITY\n"],
};
