import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'ALTER LOGIN [app] WITH CHECK_POLICY=OFF\nGO\n', covers: ['CHECK_POLICY=OFF'] }],
  clean: ['ALTER LOGIN [app] WITH CHECK_EXPIRATION = OFF, CHECK_POLICY = ON\nGO\n', '-- CHECK_POLICY = OFF\nSELECT 1;'],
};
