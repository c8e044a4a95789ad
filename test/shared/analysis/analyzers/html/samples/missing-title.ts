import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<html><head></head><body></body></html>', covers: ['<head'] },
  ],
  clean: [
    '<html><head><title>a</title></head><body></body></html>',
    '<html><head>{{ head }}</head><body></body></html>',
    '<p>a</p>',
  ],
};
