import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { if (open = true) G(); } }', covers: ['open = true'] },
    'class A { void F() { if (a && (done = false)) G(); } }',
    'class A { void F() { if (open = closed) G(); } }',
    'class A { void F() { while (run = true) G(); } }',
  ],
  clean: [
    'class A { void F() { if (open == true) G(); } }',
    'class A { void F() { while ((line = Read()) != null) G(); } }',
    'class A { void F() { if ((x = Find()) is null) G(); } }',
    'class A { void F() { while (more = reader.Read()) G(); } }',
  ],
};
