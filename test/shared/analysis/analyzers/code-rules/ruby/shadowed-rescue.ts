import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'begin; a; rescue => e; b; rescue KeyError; c; end', covers: ['KeyError'] },
    'begin; a; rescue Exception; b; rescue Foo; c; end',
  ],
  clean: [
    'begin; a; rescue KeyError; b; rescue; c; end',
    'begin; a; rescue StandardError; b; rescue LoadError; c; end',
    'begin; a; rescue A; b; rescue B; c; end',
  ],
};
