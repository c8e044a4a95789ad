import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<script async src=//cdn.example.org/a.js></script>',
  ],
  clean: [
    '<script src="/a.js"></script>',
    '<script>a()</script>',
  ],
};
