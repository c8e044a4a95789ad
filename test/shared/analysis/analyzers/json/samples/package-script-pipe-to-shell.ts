import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '{ "scripts": { "a": "wget -qO- https://example.org/a | sudo bash" } }',
  ],
  clean: [
    '{ "scripts": { "a": "curl -o a.sh https://example.org/a" } }',
    '{ "description": "curl https://example.org | sh" }',
  ],
};
