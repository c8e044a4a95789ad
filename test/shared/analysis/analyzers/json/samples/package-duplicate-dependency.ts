import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '{ "devDependencies": { "a": "1" }, "dependencies": { "b": "1", "a": "1" } }', covers: ['"a"'] },
  ],
  clean: [
    '{ "peerDependencies": { "a": "1" }, "devDependencies": { "a": "1" } }',
    { code: '{ "devDependencies": { "a": "1" }, "dependencies": { "a": "1" } }', path: 'other.json' },
    '{ "x": { "devDependencies": { "a": "1" } }, "dependencies": { "a": "1" } }',
  ],
};
