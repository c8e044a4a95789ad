import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['<?php function f() { try { a(); } catch (E $e) { throw $e; } finally { if ($b) { return; } } }'],
  clean: [
    '<?php function f() { try { return a(); } finally { b(); } }',
    '<?php function f() { try { a(); } finally { g(function () { return 1; }); } }',
  ],
};
