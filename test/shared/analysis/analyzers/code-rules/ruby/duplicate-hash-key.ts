import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'h = { a: 1, :a => 2 }', covers: [':a'] }, 'f({ \'x\' => 1, "x" => 2 })'],
  clean: ["h = { a: 1, 'a' => 2 }", 'h = { a: 1, b: 1 }', 'h = { "#{a}" => 1, "#{a}" => 2 }'],
};
