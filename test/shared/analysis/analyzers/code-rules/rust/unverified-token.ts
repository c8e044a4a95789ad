import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['fn f() { v.insecure_disable_signature_validation(); }'],
  clean: ['fn f() { v.validate_exp = true; }', '#[test] fn f() { v.insecure_disable_signature_validation(); }'],
};
