import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: "raise Exception.new('x')", covers: ['Exception'] }, 'class A < Exception; end'],
  clean: [
    "raise 'x'",
    "raise StandardError, 'x'",
    'class A < StandardError; end',
    { code: "raise Exception, 'x'", path: 'test/a_test.rb' },
  ],
};
