import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'begin; a; rescue Exception; b; end',
      covers: ['Exception'],
      fixed: 'begin; a; rescue Exception; b; end',
    },
    'def f\n  a\nrescue Exception => e\n  log e\nend',
  ],
  clean: [
    'begin; a; rescue StandardError; b; end',
    'begin; a; rescue Exception; undo; raise; end',
    'begin; a; rescue Shop::Exception; b; end',
  ],
};
